using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Uploads.Receiving;

namespace LeetSocial.Web.Features.Uploads.Serving;

/// <summary>Files by their address. To whoever may not have one there is none, signed in or not (T7); who may is told why it is held back.</summary>
internal static class FilesApi
{
    private const int UsualWidth = 640;
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/files/{id:long}", Reading, Get);
        routes.MapMethods("/api/files/{id:long}/thumbnail", Reading, Thumbnail);
        routes.MapDelete("/api/files/{id:long}", Discard);
        routes.MapMethods("/api/rooms/{id:long}/pictures", Reading, Pictures);
    }

    private static Task Get(long id, HttpContext context, ICurrentActor actor, FileQueries files, FileAnswer answer, UploadProblems problems)
    {
        var query = context.Request.Query;
        return Give(id, context, actor, files, problems, file =>
            answer.Send(context, file, isSaved: query.ContainsKey("download"), isPreviewed: query.ContainsKey("preview")));
    }

    private static Task Thumbnail(
        long id, int? w, HttpContext context, ICurrentActor actor, FileQueries files, FileAnswer answer, UploadProblems problems) =>
        Give(id, context, actor, files, problems, file =>
        {
            if (file.Thumbnail(w ?? UsualWidth) is { } thumbnail)
            {
                return answer.SendThumbnail(context, thumbnail);
            }
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

    private static async Task Give(
        long id, HttpContext context, ICurrentActor actor, FileQueries files, UploadProblems problems, Func<ServedFile, Task> give)
    {
        var found = actor.Get() is { } known ? await files.Find(known, new FileId(id)) : Refusal.NotFound;
        if (found.IsRefused(out _))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (UploadRefusals.Of(found.Value.State) is { } held)
        {
            context.Response.Headers.CacheControl = "no-store";
            await problems.OfHeld(held).ExecuteAsync(context);
            return;
        }
        await give(found.Value);
    }

    private static async Task<IResult> Pictures(
        long id, long? before, long? after, HttpContext context, ICurrentActor actor, RoomFileQueries files, UploadProblems problems)
    {
        var message = new MessageId(after ?? before ?? long.MaxValue);
        var found = actor.Get() is { } known ? await files.Pictures(known, new RoomId(id), message, isBefore: after is null) : Refusal.Unauthenticated;
        context.Response.Headers.CacheControl = "no-store";
        return found.IsRefused(out var refusal) ? problems.Of(refusal) : Results.Json(found.Value);
    }

    private static async Task<IResult> Discard(long id, ICurrentActor actor, UploadService uploads, UploadProblems problems)
    {
        var done = actor.Get() is { } known ? await uploads.Discard(known, new FileId(id)) : Refusal.Unauthenticated;
        return done.IsRefused(out var refusal) ? problems.Of(refusal) : Results.NoContent();
    }
}
