using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Rooms.Listing;

/// <summary>One line of the room list.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Kind">Rooms and direct rooms stand apart.</param>
/// <param name="Name">The room's name, or the names of the others in it.</param>
/// <param name="Line">What was said last; for the open room its topic, because its last message stands in the conversation already.</param>
/// <param name="LastActivityAt">Lines are ordered by it.</param>
/// <param name="AvatarOf">Whose colour: the other person's in a direct room, else the room's own id.</param>
/// <param name="IsOpen">Whether it is the room on the page.</param>
/// <param name="Unread">Messages that wait.</param>
/// <param name="Mentions">How many of them name me.</param>
/// <param name="Presence">Of the other person in a direct room of two.</param>
/// <param name="IsPrivate">Not in the directory.</param>
/// <param name="Author">Who said the line, where the room does not tell.</param>
/// <param name="HasDraft">Something was begun there and not sent.</param>
/// <param name="IsArchived">To be read only.</param>
/// <param name="IsOwn">Whether the line is mine.</param>
public sealed record RoomEntry(
    RoomId RoomId,
    RoomKind Kind,
    string Name,
    string Line,
    DateTimeOffset LastActivityAt,
    long AvatarOf,
    bool IsOpen = false,
    int Unread = 0,
    int Mentions = 0,
    Presence? Presence = null,
    bool IsPrivate = false,
    string? Author = null,
    bool IsArchived = false,
    bool HasDraft = false,
    bool IsOwn = false)
{
    /// <summary>Which picture is shown, of whom <see cref="AvatarOf"/> names; null for initials.</summary>
    public string? Avatar { get; init; }

    public string Href => $"messages/{RoomId.Value}";
}
