using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>Changes what a person shows of themselves. Another name is an event of every room in which they are, or once wrote.</summary>
internal sealed record ChangeProfile(PersonId Person, string DisplayName, string StatusText, bool SharesReceipts)
    : IWrite<IReadOnlyList<PersonRenamed>>
{
    /// <summary>One of <see cref="Domain.Messages.UndoSend.Choices"/>.</summary>
    public int UndoSendSeconds { get; init; }

    public Outcome<IReadOnlyList<PersonRenamed>> Apply(WriteSession session)
    {
        var before = session.Read.Scalar<string>("SELECT DisplayName FROM people WHERE Id = $0", Person.Value);
        var changed = session.Execute(
            "UPDATE people SET DisplayName = $1, StatusText = $2, SharesReceipts = $3, UndoSendSeconds = $4 WHERE Id = $0",
            Person.Value, DisplayName, StatusText, SharesReceipts, UndoSendSeconds);
        if (changed == 0)
        {
            return Refusal.NotFound;
        }
        return Outcome.Of<IReadOnlyList<PersonRenamed>>(before == DisplayName ? [] : [.. Rooms(session).Select(room => Rename(session, room))]);
    }

    private List<RoomId> Rooms(WriteSession session) => session.Read.List(
        """
        SELECT r.Id FROM rooms r
        WHERE EXISTS (SELECT 1 FROM memberships m WHERE m.RoomId = r.Id AND m.PersonId = $0)
            OR EXISTS (SELECT 1 FROM messages m WHERE m.RoomId = r.Id AND m.AuthorId = $0)
        """,
        row => new RoomId(row.GetInt64(0)), Person.Value);

    private PersonRenamed Rename(WriteSession session, RoomId room)
    {
        var renamed = new PersonRenamed(room, session.NextSequence(room), session.Now, Person, DisplayName);
        session.Record(new RoomEventRow
        {
            RoomId = room.Value,
            Sequence = renamed.Sequence,
            Kind = RoomEventKind.PersonRenamed,
            PersonId = Person.Value,
            ActorId = Person.Value,
            At = renamed.At,
        });
        return renamed;
    }
}
