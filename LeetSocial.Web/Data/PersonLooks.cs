using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Data;

/// <summary>How a person looks to others, name and picture, is an event of every room in which they are, or once wrote.</summary>
internal static class PersonLooks
{
    /// <summary>Writes into the logs that the person looks as the tables say now.</summary>
    public static IReadOnlyList<PersonRenamed> RecordLooks(this WriteSession session, PersonId person)
    {
        var (name, avatar) = session.Read.Single(
            $"SELECT p.DisplayName, {PictureVersion.OfPerson} FROM people p WHERE p.Id = $0",
            row => Tuple.Create(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), person.Value)!;
        return [.. Rooms(session, person).Select(room => Record(session, new PersonRenamed(
            room, session.NextSequence(room), session.Now, person, name) { Avatar = avatar }))];
    }

    private static List<RoomId> Rooms(WriteSession session, PersonId person) => session.Read.List(
        """
        SELECT r.Id FROM rooms r
        WHERE EXISTS (SELECT 1 FROM memberships m WHERE m.RoomId = r.Id AND m.PersonId = $0)
            OR EXISTS (SELECT 1 FROM messages m WHERE m.RoomId = r.Id AND m.AuthorId = $0)
        """,
        row => new RoomId(row.GetInt64(0)), person.Value);

    private static PersonRenamed Record(WriteSession session, PersonRenamed renamed)
    {
        session.Record(new RoomEventRow
        {
            RoomId = renamed.RoomId.Value,
            Sequence = renamed.Sequence,
            Kind = RoomEventKind.PersonRenamed,
            PersonId = renamed.PersonId.Value,
            ActorId = renamed.PersonId.Value,
            At = renamed.At,
        });
        return renamed;
    }
}
