using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Accounts.Forms;

internal static class Forward
{
    /// <summary>A page that goes on, in the end, where this one would have.</summary>
    public static string To(string page, string? returnUrl) =>
        string.IsNullOrEmpty(returnUrl) ? page : $"{page}?returnUrl={Uri.EscapeDataString(LocalPath.OrMessages(returnUrl))}";

    /// <summary>Says in HTTP's terms what the page says in words, where a script or a bot is to understand it.</summary>
    public static void Answer(this HttpContext context, Refusal refusal)
    {
        if (refusal.Code != RefusalCode.TooMany)
        {
            return;
        }
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (refusal.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
