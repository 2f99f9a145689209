using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>A refusal as HTTP says it, with the sentence that stands on the file's own chip.</summary>
internal sealed class UploadProblems(IStringLocalizer<UploadsText> text, UploadPolicy policy, Allowance allowance)
{
    /// <summary>As tus names the answer to a part whose checksum is another.</summary>
    private const int ChecksumMismatch = 460;

    public IResult Of(Refusal refusal) => Of(refusal, Status(refusal));

    /// <summary>Of a file that is here and given to nobody: not yet, or not any more.</summary>
    public IResult OfHeld(Refusal refusal) =>
        Of(refusal, refusal.Code == RefusalCode.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status410Gone);

    private Problem Of(Refusal refusal, int status) => new(new ProblemDetails
    {
        Status = status,
        Title = refusal.Code.ToString(),
        Detail = Sentence(refusal),
        Extensions = { ["code"] = refusal.Reason },
    }, refusal.RetryAfter);

    public string Sentence(Refusal refusal) => text[
        refusal.Reason, Math.Ceiling(refusal.RetryAfter?.TotalSeconds ?? 0), FileSize.Of(policy.MaxFileSize), FileSize.Of(policy.MaxZipSize),
        FileSize.Of(allowance.Quota), FileSize.Of(IPictures.MostBytes)];

    private static int Status(Refusal refusal) => refusal switch
    {
        { Code: RefusalCode.Unauthenticated } => StatusCodes.Status401Unauthorized,
        { Code: RefusalCode.Forbidden } => StatusCodes.Status403Forbidden,
        { Code: RefusalCode.NotFound } => StatusCodes.Status404NotFound,
        { Code: RefusalCode.Conflict } => StatusCodes.Status409Conflict,
        { Code: RefusalCode.TooMany } => StatusCodes.Status429TooManyRequests,
        { Reason: "StorageFull" } => StatusCodes.Status507InsufficientStorage,
        { Code: RefusalCode.Unavailable } => StatusCodes.Status503ServiceUnavailable,
        { Reason: "FileTooLarge" or "PictureTooLarge" or "QuotaReached" or "FileLongerThanSaid" or "TooManyOpen" } => StatusCodes.Status413PayloadTooLarge,
        { Reason: "FileTypeUnknown" or "FileTypeNotAllowed" or "NoPicture" } => StatusCodes.Status415UnsupportedMediaType,
        { Reason: "ChecksumDiffers" } => ChecksumMismatch,
        { Reason: "UploadBusy" } => StatusCodes.Status423Locked,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private sealed class Problem(ProblemDetails details, TimeSpan? retryAfter) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (retryAfter is { } wait)
            {
                httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }
            return Results.Problem(details).ExecuteAsync(httpContext);
        }
    }
}
