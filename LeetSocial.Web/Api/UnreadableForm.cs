using Microsoft.AspNetCore.Antiforgery;

namespace LeetSocial.Web.Api;

/// <summary>A form that cannot be read is a mistake of whoever sent it (T50). The framework takes it for one of ours, wherever it first reads it.</summary>
internal static class UnreadableForm
{
    public static async Task Refuse(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (context.Request.HasFormContentType && IsUnreadable(failure) && !context.Response.HasStarted)
        {
            await Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "The form could not be read.").ExecuteAsync(context);
        }
    }

    private static bool IsUnreadable(Exception failure) =>
        failure is InvalidDataException or BadHttpRequestException || BreaksOff(failure)
        || failure is AntiforgeryValidationException { InnerException: not null };

    // A body of many parts that ends before its last boundary is told by a bare IOException; a disk that fails is told by others.
    private static bool BreaksOff(Exception failure) => failure is IOException { Source: "Microsoft.AspNetCore.WebUtilities" };
}
