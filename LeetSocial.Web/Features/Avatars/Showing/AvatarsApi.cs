using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace LeetSocial.Web.Features.Avatars.Showing;

/// <summary>
/// Pictures of people and rooms by their address, which is another for every picture. To whoever may not have one there is none, signed
/// in or not (T7). A room's comes as the whole body of a request, never by the circuit.
/// </summary>
internal static class AvatarsApi
{
    private const int UsualWidth = 128;
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapAvatarAddresses(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/people/{id:long}/avatar/{version}", Reading, OfPerson);
        routes.MapMethods("/api/rooms/{id:long}/avatar/{version}", Reading, OfRoom);
        routes.MapPut("/api/rooms/{id:long}/avatar", Set).WithMetadata(new DisableRequestSizeLimitAttribute());
        routes.MapDelete("/api/rooms/{id:long}/avatar", Remove);
    }

    private static async Task OfPerson(
        long id, string version, int? w, HttpContext context, ICurrentActor actor, AvatarQueries avatars, IPictures pictures) =>
        await Send(context, actor.Get() is { } known ? await avatars.OfPerson(known, new PersonId(id), version) : Refusal.NotFound, w, pictures);

    private static async Task OfRoom(
        long id, string version, int? w, HttpContext context, ICurrentActor actor, AvatarQueries avatars, IPictures pictures) =>
        await Send(context, actor.Get() is { } known ? await avatars.OfRoom(known, new RoomId(id), version) : Refusal.NotFound, w, pictures);

    private static async Task<IResult> Set(
        long id, string? crop, HttpContext context, ICurrentActor actor, AvatarService avatars, IPictures pictures)
    {
        var kept = actor.Get() is { } known
            ? await avatars.SetOfRoom(known, new RoomId(id), context.Request.Body, Crop.Parse(crop), context.RequestAborted)
            : Refusal.Unauthenticated;
        return kept.IsRefused(out var refusal)
            ? pictures.Problem(refusal)
            : Results.Json(new { picture = Avatar.Source(id, isRoom: true, AvatarSize.Huge, kept.Value) });
    }

    private static async Task<IResult> Remove(long id, ICurrentActor actor, AvatarService avatars, IPictures pictures)
    {
        var done = actor.Get() is { } known ? await avatars.RemoveOfRoom(known, new RoomId(id)) : Refusal.Unauthenticated;
        return done.IsRefused(out var refusal) ? pictures.Problem(refusal) : Results.NoContent();
    }

    private static Task Send(HttpContext context, Outcome<string> found, int? width, IPictures pictures)
    {
        if (!found.IsRefused(out _))
        {
            return pictures.Send(context, found.Value, width ?? UsualWidth);
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
