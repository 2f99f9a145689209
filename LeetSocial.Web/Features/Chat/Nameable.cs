using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Somebody who can be named in a message.</summary>
/// <param name="Id">The person.</param>
/// <param name="Username">What stands after the <c>@</c>.</param>
/// <param name="DisplayName">What they go by.</param>
/// <param name="IsMember">Whether they are in the room; naming others tells them nothing.</param>
/// <param name="Presence">What they show.</param>
internal sealed record NameablePerson(PersonId Id, string Username, string DisplayName, bool IsMember, Presence Presence)
{
    /// <summary>Which picture they show; null for their initials.</summary>
    public string? Avatar { get; init; }
}

/// <summary>Whom somebody can name in a room.</summary>
/// <param name="People">Members first, the best match first.</param>
/// <param name="Others">How many <c>@room</c> would call.</param>
/// <param name="MayCall">Whether it would.</param>
internal sealed record NameablePeople(IReadOnlyList<NameablePerson> People, int Others, bool MayCall);

/// <summary>A room that somebody can name in a message.</summary>
/// <param name="Id">The room.</param>
/// <param name="Name">What stands after the <c>#</c>.</param>
/// <param name="IsMine">Whether they are in it.</param>
/// <param name="IsPrivate">Whether its name stays a name, and no link.</param>
internal sealed record NameableRoom(RoomId Id, string Name, bool IsMine, bool IsPrivate)
{
    /// <summary>Which picture it shows; null for its initial.</summary>
    public string? Avatar { get; init; }
}
