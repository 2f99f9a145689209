using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>How many messages wait, and how many of them name me.</summary>
public readonly record struct UnreadCount(int Messages, int Mentions);

/// <summary>
/// One member's unread messages in one room: counted by the store as of a sequence, and folded from there.
/// </summary>
public sealed record Unread(PersonId Viewer, ReadCursor Cursor, UnreadCount Count, long AsOf)
{
    public Unread Apply(RoomEvent change)
    {
        if (change.Sequence <= AsOf)
        {
            return this;
        }
        var next = this with { AsOf = change.Sequence };
        return change is MessagePosted { Row: var row } && Counts(row) ? next with { Count = Add(row) } : next;
    }

    /// <summary>
    /// Takes over a newer count. A report that was overtaken by a later one changes nothing. One that was made before
    /// events already folded here cannot be taken: those would be lost from it.
    /// </summary>
    /// <returns>Null when the count is too old and has to be asked for again.</returns>
    public Unread? Take(ReadCursor cursor, UnreadCount count, long asOf)
    {
        if (cursor.IsBefore(Cursor))
        {
            return this;
        }
        return asOf >= AsOf ? this with { Cursor = cursor, Count = count, AsOf = asOf } : null;
    }

    private bool Counts(TimelineRow row) =>
        row.AuthorId != Viewer && row.Type != MessageType.System && row.Sequence > Cursor.Sequence;

    private UnreadCount Add(TimelineRow row) =>
        new(Count.Messages + 1, Count.Mentions + (row.Mentions.Contains(Viewer) ? 1 : 0));
}
