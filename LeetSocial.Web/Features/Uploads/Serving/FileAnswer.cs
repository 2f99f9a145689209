using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Uploads.Recognising;
using LeetSocial.Web.Features.Uploads.Storing;
using Microsoft.Net.Http.Headers;

namespace LeetSocial.Web.Features.Uploads.Serving;

/// <summary>Hands a file out: as what its bytes are, in a sandbox where it can run nothing (T5), and only the part that is asked for.</summary>
internal sealed class FileAnswer(IFileStore store)
{
    private const string Sandbox =
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; script-src 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>The file itself. Each time it is asked for again: whoever may have it now may not tomorrow.</summary>
    public async Task Send(HttpContext context, ServedFile file, bool isSaved, bool isPreviewed)
    {
        var isAttachment = isSaved || !file.IsShown;
        // What stands in a page, or is read by its script to be drawn there, has to come from here, as its policy says; what is saved may come
        // from the store itself, whose link is signed for reading and nothing else.
        if (isAttachment && !isPreviewed && HttpMethods.IsGet(context.Request.Method)
            && await store.Link(file.Key, file.Name, file.MimeType, attachment: true) is { } link)
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect(link.AbsoluteUri);
            return;
        }
        Describe(context, file, isAttachment, "private, no-cache");
        context.Response.Headers.AcceptRanges = "bytes";
        await Send(context, file, PartAskedFor.Of(context.Request, file));
    }

    /// <summary>A smaller picture of it, which a browser may keep for as long as it is the same person's.</summary>
    /// <param name="context">The request.</param>
    /// <param name="thumbnail">The picture.</param>
    /// <param name="isAskedAgain">Whether the browser is to ask each time if it is still there.</param>
    public Task SendThumbnail(HttpContext context, ServedFile thumbnail, bool isAskedAgain = false)
    {
        Describe(context, thumbnail, isAttachment: false, isAskedAgain ? "private, no-cache" : "private, max-age=31536000, immutable");
        return Send(context, thumbnail, thumbnail.Size < 0 ? PartAskedFor.Everything : PartAskedFor.All(thumbnail));
    }

    private static void Describe(HttpContext context, ServedFile file, bool isAttachment, string caching)
    {
        var headers = context.Response.Headers;
        headers.ContentType = file.MimeType == "text/plain" ? "text/plain; charset=utf-8" : file.MimeType;
        headers.ContentDisposition = FileNames.Disposition(file.Name, isAttachment);
        headers.ContentSecurityPolicy = Sandbox;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = caching;
        headers.Vary = "Cookie";
        headers.ETag = file.Tag;
    }

    private async Task Send(HttpContext context, ServedFile file, PartAskedFor part)
    {
        var response = context.Response;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(new EntityTagHeaderValue(file.Tag), useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = part.Status;
        response.Headers.ContentRange = part.Header;
        response.ContentLength = part.Length;
        if (part.Status == StatusCodes.Status416RangeNotSatisfiable || HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }
        await Stream(context, file, part);
    }

    private async Task Stream(HttpContext context, ServedFile file, PartAskedFor part)
    {
        var opened = await store.Open(file.Key, part.Offset, part.Length, context.RequestAborted);
        if (opened.IsRefused(out var refusal))
        {
            context.Response.Clear();
            context.Response.StatusCode = refusal.Code == RefusalCode.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable;
            return;
        }
        await using var bytes = opened.Value;
        try
        {
            await bytes.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more: a player that seeks leaves like this all the time.
        }
    }
}
