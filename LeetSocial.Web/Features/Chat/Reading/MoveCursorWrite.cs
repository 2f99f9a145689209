using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>Moves a member's read cursor forward, and counts what is left unread in the same state of the room.</summary>
internal sealed record MoveCursorWrite(PersonId Reader, RoomId RoomId, long Sequence, int Version)
    : IWrite<MoveCursorWrite.Moved>
{
    internal sealed record Moved(Unread Unread, bool HasMoved);

    public Outcome<Moved> Apply(WriteSession session)
    {
        if (UnreadCounts.Of(session.Read, RoomId, Reader) is not { } before)
        {
            return Refusal.NotFound;
        }
        // Nobody has read what is not written yet.
        var cursor = before.Cursor.Reach(Math.Min(Sequence, before.AsOf), Version);
        if (cursor == before.Cursor)
        {
            return new Moved(before, false);
        }
        session.Execute(
            """
            UPDATE memberships SET ReadSequence = $2, FurthestSequence = MAX(FurthestSequence, $2), ReadAt = $3
            WHERE RoomId = $0 AND PersonId = $1
            """,
            RoomId.Value, Reader.Value, cursor.Sequence, session.Now.UtcTicks);
        return new Moved(Recount(session, before, cursor), true);
    }

    // Reading to the end is what happens nearly always, and needs no counting.
    private Unread Recount(WriteSession session, Unread before, ReadCursor cursor) => cursor.Sequence >= before.AsOf
        ? before with { Cursor = cursor, Count = default }
        : UnreadCounts.Of(session.Read, RoomId, Reader)!;
}
