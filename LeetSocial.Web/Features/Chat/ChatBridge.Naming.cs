using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Ui;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What the composer asks while somebody names people and rooms. An answer of null is none: nothing is offered.</summary>
internal sealed partial class ChatBridge
{
    /// <param name="Id">The person.</param>
    /// <param name="Username">What stands after the <c>@</c>.</param>
    /// <param name="Name">What they go by.</param>
    /// <param name="Initials">What stands in their avatar.</param>
    /// <param name="Color">And its colour.</param>
    /// <param name="IsMember">Whether they are in the room.</param>
    /// <param name="Picture">The address of the picture over it, if there is one.</param>
    /// <param name="Presence"><c>online</c>, <c>away</c>, <c>busy</c> or <c>offline</c>.</param>
    public sealed record PersonOffer(long Id, string Username, string Name, string Initials, string Color, bool IsMember, string Presence, string? Picture);

    /// <param name="People">The best match first.</param>
    /// <param name="Others">How many <c>@room</c> would call.</param>
    /// <param name="MayCall">Whether it would.</param>
    public sealed record PeopleOffer(IReadOnlyList<PersonOffer> People, int Others, bool MayCall);

    /// <param name="Id">The room.</param>
    /// <param name="Name">What stands after the <c>#</c>.</param>
    /// <param name="Initials">What stands in its avatar.</param>
    /// <param name="Color">And its colour.</param>
    /// <param name="IsMine">Whether one is in it.</param>
    /// <param name="IsPrivate">Whether its name is no link.</param>
    /// <param name="Picture">The address of the picture over it, if there is one.</param>
    public sealed record RoomOffer(long Id, string Name, string Initials, string Color, bool IsMine, bool IsPrivate, string? Picture);

    [JSInvokable]
    public async Task<PeopleOffer?> NameablePeople(long roomId, string? query)
    {
        var found = await Ask(actor => _queries.NameablePeople(actor, new RoomId(roomId), query ?? ""));
        return found.IsRefused(out _)
            ? null
            : new PeopleOffer([.. found.Value.People.Select(Offer)], found.Value.Others, found.Value.MayCall);
    }

    [JSInvokable]
    public async Task<IReadOnlyList<RoomOffer>?> NameableRooms(string? query)
    {
        var found = await Ask(actor => _queries.NameableRooms(actor, query ?? ""));
        return found.IsRefused(out _) ? null : [.. found.Value.Select(Offer)];
    }

    private static PersonOffer Offer(NameablePerson person) => new(
        person.Id.Value, person.Username, person.DisplayName, Initials.Of(person.DisplayName), AvatarColor.Of(person.Id.Value),
        person.IsMember, JsonNamingPolicy.CamelCase.ConvertName(person.Presence.ToString()),
        person.Avatar is { } avatar ? Avatar.Source(person.Id.Value, false, AvatarSize.Small, avatar) : null);

    private static RoomOffer Offer(NameableRoom room) => new(
        room.Id.Value, room.Name, Initials.OfRoom(room.Name), AvatarColor.Of(room.Id.Value), room.IsMine, room.IsPrivate,
        room.Avatar is { } avatar ? Avatar.Source(room.Id.Value, true, AvatarSize.Small, avatar) : null);
}
