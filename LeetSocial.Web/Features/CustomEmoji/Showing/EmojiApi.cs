using System.Security.Cryptography;
using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Uploads;

namespace LeetSocial.Web.Features.CustomEmoji.Showing;

/// <summary>
/// The list of emoji, which pages ask for when somebody looks for one, and their pictures, each under an address that never means another.
/// To who is not signed in there are none.
/// </summary>
internal static class EmojiApi
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapEmojiAddresses(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/emoji", Reading, All);
        routes.MapMethods("/api/emoji/{id:long}/{version}", Reading, Picture);
    }

    private sealed record Emoji(string Name, string Url);

    private static async Task<IResult> All(HttpContext context, ICurrentActor actor, EmojiQueries emoji, IPictures pictures)
    {
        var found = actor.Get() is { } known ? await emoji.All(known) : Refusal.Unauthenticated;
        if (found.IsRefused(out var refusal))
        {
            return pictures.Problem(refusal);
        }
        var list = JsonSerializer.SerializeToUtf8Bytes(found.Value.Select(one => new Emoji(one.Name, one.Address)), JsonSerializerOptions.Web);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Cookie";
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(list))[..32]}\"");
        return Results.Bytes(list, "application/json", entityTag: tag);
    }

    private static async Task Picture(long id, string version, HttpContext context, ICurrentActor actor, EmojiQueries emoji, IPictures pictures)
    {
        var found = actor.Get() is { } known ? await emoji.Picture(known, id, version) : Refusal.NotFound;
        if (found.IsRefused(out _))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        // Messages go on naming one that was removed.
        await pictures.Send(context, found.Value, EmojiService.Side, isAskedAgain: true);
    }
}
