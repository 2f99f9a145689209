using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;

namespace LeetSocial.Web.Features.Uploads.Serving;

/// <summary>Files by their address. To whoever may not have one there is none, signed in or not (T7).</summary>
internal static class FilesApi
{
    private const int UsualWidth = 640;
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/files/{id:long}", Reading, Get);
        routes.MapMethods("/api/files/{id:long}/thumbnail", Reading, Thumbnail);
        routes.MapDelete("/api/files/{id:long}", Discard);
    }

    private static async Task Get(long id, HttpContext context, ICurrentActor actor, FileQueries files, FileAnswer answer)
    {
        if (await Find(id, actor.Get(), files) is { } file)
        {
            var query = context.Request.Query;
            await answer.Send(context, file, isSaved: query.ContainsKey("download"), isPreviewed: query.ContainsKey("preview"));
            return;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task Thumbnail(long id, int? w, HttpContext context, ICurrentActor actor, FileQueries files, FileAnswer answer)
    {
        if (await Find(id, actor.Get(), files) is { } file && file.Thumbnail(w ?? UsualWidth) is { } thumbnail)
        {
            await answer.SendThumbnail(context, thumbnail);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task<IResult> Discard(long id, ICurrentActor actor, UploadService uploads, UploadProblems problems)
    {
        var done = actor.Get() is { } known ? await uploads.Discard(known, new FileId(id)) : Refusal.Unauthenticated;
        return done.IsRefused(out var refusal) ? problems.Of(refusal) : Results.NoContent();
    }

    private static async Task<ServedFile?> Find(long id, Actor? actor, FileQueries files)
    {
        var found = actor is null ? Refusal.NotFound : await files.Find(actor, new FileId(id));
        return found.IsRefused(out _) ? null : found.Value;
    }
}
