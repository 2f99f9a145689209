namespace LeetSocial.Web.Data.Rows;

public enum RoomEventKind
{
    MessagePosted = 1,
    MemberJoined = 2,
    MemberLeft = 3,
    MessageEdited = 4,
    MessageDeleted = 5,
    ReactionAdded = 6,
    ReactionRemoved = 7,
    MessagePinned = 8,
    MessageUnpinned = 9,
    RoomChanged = 10,
    MemberChanged = 11,
    PreviewsChanged = 12,
    PersonRenamed = 13,
    FilesChecked = 14,
}

/// <summary>
/// One event of a room's log: ids and kind, never text. Replay looks the rest up and so yields today's state;
/// a deleted text cannot come back through it.
/// </summary>
public sealed class RoomEventRow
{
    /// <summary>Grows over all rooms in the order of commit, so that one look tells whether anything happened anywhere.</summary>
    public long Id { get; set; }

    public long RoomId { get; set; }
    public long Sequence { get; set; }
    public RoomEventKind Kind { get; set; }
    public long? MessageId { get; set; }
    public int Revision { get; set; }
    public long? PersonId { get; set; }
    public long ActorId { get; set; }

    /// <summary>The person who became the owner by it.</summary>
    public long? NewOwnerId { get; set; }

    /// <summary>The reaction that came or went.</summary>
    public string? Emoji { get; set; }

    public DateTimeOffset At { get; set; }
}
