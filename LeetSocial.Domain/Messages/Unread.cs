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
        return change switch
        {
            // A message read back from the log as a tombstone counts as well: its deletion follows in the same log.
            MessagePosted { Row: var row } when Counts(row) => next with { Count = Add(row, 1) },
            MessageDeleted { Row: var row } when Counts(row) => next with { Count = Add(row, -1) },
            _ => next,
        };
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

    private UnreadCount Add(TimelineRow row, int times) =>
        new(Count.Messages + times, Count.Mentions + (row.Mentions.Contains(Viewer) ? times : 0));
}
