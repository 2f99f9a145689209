using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads how far the members of a room have read.</summary>
internal sealed class Readers(ReadPool reads)
{
    public List<Reader> Of(RoomId room) => reads.Read(read => read.List(
        """
        SELECT p.Id, p.DisplayName, m.FurthestSequence, p.SharesReceipts
        FROM memberships m JOIN people p ON p.Id = m.PersonId WHERE m.RoomId = $0
        """,
        row => new Reader(new PersonId(row.GetInt64(0)), row.GetString(1), row.GetInt64(2), row.GetBoolean(3)), room.Value));
}
