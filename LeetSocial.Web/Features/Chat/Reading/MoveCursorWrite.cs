using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>Moves a member's read cursor forward. What is left unread is counted elsewhere: nobody's backlog holds the one writer up.</summary>
internal sealed record MoveCursorWrite(PersonId Reader, RoomId RoomId, long Sequence, int Version)
    : IWrite<MoveCursorWrite.Moved>
{
    /// <param name="Place">Where the cursor stands now.</param>
    /// <param name="HasMoved">Whether it stood elsewhere before.</param>
    internal sealed record Moved(MemberPlace Place, bool HasMoved)
    {
        /// <summary>Reading to the end is what happens nearly always, and needs no counting.</summary>
        public bool IsAtEnd => Place.Cursor.Sequence >= Place.AsOf;
    }

    public Outcome<Moved> Apply(WriteSession session)
    {
        if (MemberPlace.Of(session.Read, RoomId, Reader) is not { } before)
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
        return new Moved(before with { Cursor = cursor }, true);
    }
}
