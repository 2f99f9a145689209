using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

/// <summary>How far a member has read, and how far the room has come. Unlike a count of what lies between, it costs the same for any backlog.</summary>
/// <param name="Cursor">The read cursor.</param>
/// <param name="AsOf">The head of the room's log.</param>
internal sealed record MemberPlace(ReadCursor Cursor, long AsOf)
{
    /// <returns>Null for who is not a member: to them there is no such room.</returns>
    public static MemberPlace? Of(PreparedCommands read, RoomId room, PersonId person) => read.Single(
        """
        SELECT m.ReadSequence, m.ReadVersion, r.LastSequence FROM memberships m JOIN rooms r ON r.Id = m.RoomId
        WHERE m.RoomId = $0 AND m.PersonId = $1
        """,
        row => new MemberPlace(new ReadCursor(row.GetInt64(0), row.GetInt32(1)), row.GetInt64(2)), room.Value, person.Value);
}
