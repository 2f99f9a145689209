using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads what is kept of presence.</summary>
internal sealed class PresenceRecords(ReadPool reads)
{
    private const string Columns = "SELECT Id, PresenceChoice, PresenceUntil FROM people";

    /// <summary>Everybody who chose something else than online, which are few.</summary>
    public Dictionary<PersonId, ChosenPresence> Chosen() => reads.Read(read =>
        read.List(Columns + " WHERE PresenceChoice <> $0", Map, (int)PresenceChoice.Online).ToDictionary());

    public ChosenPresence ChosenBy(PersonId person) => reads.Read(read =>
        read.List(Columns + " WHERE Id = $0", Map, person.Value).FirstOrDefault().Value);

    public DateTimeOffset? LastSeen(PersonId person) => reads.Read(read =>
        read.Scalar<long?>("SELECT LastSeenAt FROM people WHERE Id = $0", person.Value) is { } ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : (DateTimeOffset?)null);

    private static KeyValuePair<PersonId, ChosenPresence> Map(SqliteDataReader row) => new(
        new PersonId(row.GetInt64(0)),
        new ChosenPresence((PresenceChoice)row.GetInt32(1), row.IsDBNull(2) ? null : row.GetTime(2)));
}
