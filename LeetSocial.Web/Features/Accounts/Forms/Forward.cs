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
        if (Status(refusal) is not { } status)
        {
            return;
        }
        context.Response.StatusCode = status;
        if ((refusal.RetryAfter ?? Soon(refusal)) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    // Anything else is for the person alone: the page was there, and says what to change.
    private static int? Status(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => null,
    };

    // As whatever else finds the database unwilling (T43).
    private static TimeSpan? Soon(Refusal refusal) => refusal.Code == RefusalCode.Unavailable ? TimeSpan.FromSeconds(5) : null;
}
