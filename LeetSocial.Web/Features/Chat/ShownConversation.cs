using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Everything a conversation's part of the page shows, at one moment.</summary>
/// <param name="View">The room.</param>
/// <param name="Name">What the viewer calls it.</param>
/// <param name="Landing">Where it opens.</param>
/// <param name="Divider">The first message that was new.</param>
/// <param name="Receipts">Receipts of the viewer's own messages, for the log's script.</param>
/// <param name="Typing">Who is writing, as a sentence.</param>
public sealed record ShownConversation(RoomView View, string Name, long? Landing, long? Divider, string Receipts, string Typing)
{
    /// <summary>Grows when the view is to go to where it landed, also within the room.</summary>
    public int Leads { get; init; }

    /// <summary>Whether a message was asked for that is not here.</summary>
    public bool IsMissing { get; init; }

    /// <summary>What the composer is told besides.</summary>
    public ComposerAside Aside { get; init; } = ComposerAside.None;

    /// <summary>Whether nothing is to be drawn. How far the viewer has read shows only when its version changes.</summary>
    public bool LooksLike(ShownConversation other) =>
        IsFramedLike(other) && View.Timeline.Rows == other.View.Timeline.Rows && Divider == other.Divider;

    /// <summary>Whether at most rows differ.</summary>
    public bool IsFramedLike(ShownConversation other) =>
        View.Room == other.View.Room && View.Roster == other.View.Roster
        && View.Unread.Cursor.Version == other.View.Unread.Cursor.Version
        && View.Timeline.ReachesStart == other.View.Timeline.ReachesStart && View.Timeline.ReachesEnd == other.View.Timeline.ReachesEnd
        && (Name, Landing, Leads, IsMissing) == (other.Name, other.Landing, other.Leads, other.IsMissing)
        && (Receipts, Typing) == (other.Receipts, other.Typing)
        && Aside == other.Aside;
}

/// <summary>Who looks.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As the author of what is being sent.</param>
/// <param name="IsAdministrator">Whether they look after the whole, and so after every room they are in.</param>
public sealed record Viewer(PersonId Id, string Name, bool IsAdministrator = false, string? Avatar = null);
