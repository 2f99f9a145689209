using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Accounts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>
/// Many files in one request (<c>multipart/form-data</c>), each read off the wire straight into the folder for incoming files. A field
/// <c>original</c> before a picture keeps it as it is. One that is refused does not hold up the others.
/// </summary>
internal static class MultipartApi
{
    /// <summary>As many as one message carries.</summary>
    private const int Most = 20;
    private const int Slack = 1024 * 1024;

    public static void MapMultipart(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/upload", Upload).WithMetadata(new DisableRequestSizeLimitAttribute());

    private sealed record Refused(string FileName, string Code, string Detail);

    private sealed record Answer(IReadOnlyList<StoredFile> Items, IReadOnlyList<Refused> Refused);

    private static async Task<IResult> Upload(HttpContext context, ICurrentActor actor, UploadService uploads, UploadProblems problems, UploadPolicy policy)
    {
        if (actor.Get() is not { } known)
        {
            return problems.Of(Refusal.Unauthenticated);
        }
        if (Reader(context.Request) is not { } reader)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        if (policy.Largest > 0 && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = (Most * policy.Largest) + Slack;
        }
        var (taken, refused) = await TakeAll(reader, known, uploads, context.RequestAborted);
        return taken.Count == 0
            ? problems.Of(refused.Count > 0 ? refused[0].Why : Refusal.Invalid("NoFile"))
            : Results.Json(
                new Answer(taken, [.. refused.Select(one => new Refused(one.FileName, one.Why.Reason, problems.Sentence(one.Why)))]),
                statusCode: StatusCodes.Status201Created);
    }

    private static async Task<(List<StoredFile> Taken, List<(string FileName, Refusal Why)> Refused)> TakeAll(
        MultipartReader reader, Actor actor, UploadService uploads, CancellationToken stop)
    {
        var (taken, refused, original) = (new List<StoredFile>(), new List<(string, Refusal)>(), false);
        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } header || !header.IsFileDisposition())
            {
                original |= section.AsFormDataSection()?.Name == "original";
                continue;
            }
            var name = (header.FileNameStar.HasValue ? header.FileNameStar : HeaderUtilities.RemoveQuotes(header.FileName)).ToString();
            if (taken.Count + refused.Count == Most)
            {
                // Read no further: of the smallest parts, as much as may come is so many that what is said of each fills the memory.
                refused.Add((name, Refusal.Invalid("TooManyFiles")));
                break;
            }
            var kept = await uploads.Take(actor, name, original, section.Body, stop);
            if (kept.IsRefused(out var why))
            {
                refused.Add((name, why));
                continue;
            }
            taken.Add(kept.Value);
        }
        return (taken, refused);
    }

    private static MultipartReader? Reader(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary
            ? new MultipartReader(boundary.ToString(), request.Body) { HeadersCountLimit = 16 }
            : null;
}
