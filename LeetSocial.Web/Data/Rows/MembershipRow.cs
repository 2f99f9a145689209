using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Data.Rows;

public sealed class MembershipRow
{
    public long RoomId { get; set; }
    public long PersonId { get; set; }
    public MemberRole Role { get; set; }
    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>The read cursor: the sequence of the last message read, and how often it was set back.</summary>
    public long ReadSequence { get; set; }
    public int ReadVersion { get; set; }

    /// <summary>The furthest ever read, which is what receipts tell.</summary>
    public long FurthestSequence { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When the person last went into the room, so that they come back to it.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public Involvement Involvement { get; set; }
}
