using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>Somebody looked at bytes that were held back: every row that names them says so, and the rooms of their messages are told.</summary>
/// <param name="Key">What they lie under.</param>
/// <param name="State">What was found.</param>
/// <param name="IsScanned">Whether they were looked at for malware.</param>
/// <param name="Order">Has them deleted where nobody may have them; not where somebody else has written first what was found.</param>
internal sealed record SettleFileWrite(string Key, FileState State, bool IsScanned, Action<WriteSession>? Order = null) : IWrite<IReadOnlyList<RoomChange>>
{
    public Outcome<IReadOnlyList<RoomChange>> Apply(WriteSession session)
    {
        var messages = session.Read.List(
            """
            SELECT DISTINCT m.Id, m.RoomId, m.AuthorId, m.Revision FROM files f JOIN messages m ON m.Id = f.MessageId
            WHERE f.StorageKey = $0 AND f.State = 1 AND f.DeletedAt IS NULL AND m.DeletedAt IS NULL ORDER BY m.Id
            """,
            row => (Id: row.GetInt64(0), Room: new RoomId(row.GetInt64(1)), Author: row.GetInt64(2), Revision: row.GetInt32(3)), Key);
        var settled = session.Execute(
            "UPDATE files SET State = $1, IsScanned = $2, LookAgainAt = NULL, Placeholder = CASE WHEN $1 = 0 THEN Placeholder END WHERE StorageKey = $0 AND State = 1",
            Key, (int)State, State == FileState.Shown && IsScanned);
        if (settled > 0)
        {
            Order?.Invoke(session);
        }
        return Outcome.Of<IReadOnlyList<RoomChange>>([.. messages.Select(message => Tell(session, message.Id, message.Room, message.Author, message.Revision + 1))]);
    }

    private static RoomChange Tell(WriteSession session, long message, RoomId room, long author, int revision)
    {
        var head = session.Head(room);
        session.Execute("UPDATE messages SET Revision = $1 WHERE Id = $0", message, revision);
        session.Record(new RoomEventRow
        {
            RoomId = room.Value,
            Sequence = session.NextSequence(room),
            Kind = RoomEventKind.FilesChecked,
            MessageId = message,
            Revision = revision,
            ActorId = author,
            At = session.Now,
        });
        return new RoomChange(room, head, 1);
    }
}
