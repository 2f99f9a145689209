using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>
/// Resumable uploads: the tus protocol 1.0 (https://tus.io/protocols/resumable-upload), core with creation, termination, checksum and
/// expiration. The answer to the last part, and to asking for a finished upload, names the file in <c>Upload-File-Id</c>.
/// </summary>
internal static class TusApi
{
    private const string Version = "1.0.0";
    private const string Root = "/api/uploads";

    public static void MapTus(this IEndpointRouteBuilder routes)
    {
        var tus = routes.MapGroup(Root).AddEndpointFilter(SpeaksTus).WithMetadata(new DisableRequestSizeLimitAttribute());
        tus.MapMethods("", ["OPTIONS"], Offer);
        tus.MapPost("", Begin);
        tus.MapMethods("/{id}", ["HEAD"], Find);
        tus.MapPatch("/{id}", Append);
        tus.MapDelete("/{id}", Abandon);
    }

    private static async ValueTask<object?> SpeaksTus(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var (request, response) = (call.HttpContext.Request, call.HttpContext.Response);
        response.Headers["Tus-Resumable"] = Version;
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsOptions(request.Method) || request.Headers["Tus-Resumable"] == Version)
        {
            return await next(call);
        }
        response.Headers["Tus-Version"] = Version;
        return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
    }

    private static IResult Offer(HttpResponse response, UploadPolicy policy)
    {
        response.Headers["Tus-Version"] = Version;
        response.Headers["Tus-Extension"] = "creation,termination,checksum,expiration";
        response.Headers["Tus-Checksum-Algorithm"] = string.Join(',', Checksum.Algorithms);
        if (policy.Largest > 0)
        {
            response.Headers["Tus-Max-Size"] = policy.Largest.ToString(CultureInfo.InvariantCulture);
        }
        return Results.NoContent();
    }

    private static async Task<IResult> Begin(HttpContext context, ICurrentActor actor, UploadService uploads, UploadProblems problems)
    {
        if (TusHeaders.Announced(context.Request) is not { } announced)
        {
            return problems.Of(UploadRefusals.Unreadable);
        }
        var begun = actor.Get() is { } known ? await uploads.Begin(known, announced) : Refusal.Unauthenticated;
        if (begun.IsRefused(out var refusal))
        {
            return problems.Of(refusal);
        }
        TusHeaders.Tell(context.Response, begun.Value);
        return Results.Created($"{Root}/{begun.Value.Id}", null);
    }

    private static async Task<IResult> Find(string id, HttpContext context, ICurrentActor actor, FileQueries files)
    {
        var found = actor.Get() is { } known ? await files.Upload(known, id) : Refusal.Unauthenticated;
        if (found.IsRefused(out var refusal))
        {
            return Results.StatusCode(refusal.Code == RefusalCode.Unauthenticated ? StatusCodes.Status401Unauthorized : StatusCodes.Status404NotFound);
        }
        TusHeaders.Tell(context.Response, found.Value);
        return Results.Ok();
    }

    private static async Task<IResult> Append(string id, HttpContext context, ICurrentActor actor, UploadService uploads, UploadProblems problems)
    {
        if (context.Request.ContentType != "application/offset+octet-stream")
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        if (TusHeaders.Part(context.Request) is not { } part)
        {
            return problems.Of(UploadRefusals.Unreadable);
        }
        try
        {
            // What came before the connection broke is worth keeping: the bytes themselves tell of their end.
            var appended = actor.Get() is { } known ? await uploads.Append(known, id, part, CancellationToken.None) : Refusal.Unauthenticated;
            if (appended.IsRefused(out var refusal))
            {
                return problems.Of(refusal);
            }
            TusHeaders.Tell(context.Response, appended.Value);
            return Results.NoContent();
        }
        catch (Exception broken) when (broken is OperationCanceledException or BadHttpRequestException or Microsoft.AspNetCore.Connections.ConnectionResetException)
        {
            // The connection broke, or somebody went on elsewhere: what came is kept, and nobody hears the answer.
            return problems.Of(Refusal.Conflict);
        }
    }

    private static async Task<IResult> Abandon(string id, ICurrentActor actor, UploadService uploads, UploadProblems problems)
    {
        var done = actor.Get() is { } known ? await uploads.Abandon(known, id) : Refusal.Unauthenticated;
        return done.IsRefused(out var refusal) ? problems.Of(refusal) : Results.NoContent();
    }
}
