using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>A message that the index proposes, as it stands in the database at this moment.</summary>
/// <param name="Id">The message.</param>
/// <param name="Room">Its room.</param>
/// <param name="Sequence">Its place there.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="AuthorName">Their name.</param>
/// <param name="PostedAt">When.</param>
/// <param name="Html">Its text and the names of its files; null when the asker may not see it, or nobody can any more.</param>
internal sealed record Candidate(
    long Id, RoomId Room, long Sequence, PersonId Author, string AuthorName, DateTimeOffset PostedAt, string? Html)
{
    private const string IsSeen = "i.PersonId IS NOT NULL AND m.DeletedAt IS NULL AND m.Type <> 5";

    // The index holds the newest first, and is left as soon as there is enough; nothing is sorted.
    // What the asker may not see comes without text and is passed over, but tells how far the walk has come.
    private const string Select =
        $"""
        SELECT m.Id, m.RoomId, m.Sequence, m.AuthorId, p.DisplayName, m.CreatedAt,
            CASE WHEN {IsSeen} THEN m.Html END, CASE WHEN {IsSeen} THEN {AttachedFile.Column} END, {PictureVersion.OfPerson}
        FROM search_index s
        CROSS JOIN messages m ON m.Id = -s.rowid
        CROSS JOIN people p ON p.Id = m.AuthorId
        LEFT JOIN memberships i ON i.RoomId = m.RoomId AND i.PersonId = $2
        WHERE s.search_index MATCH $0 AND s.rowid > $1
        ORDER BY s.rowid
        """;

    /// <summary>Which picture they show; null for their initials.</summary>
    public string? AuthorAvatar { get; init; }

    /// <summary>Those before a message, from new to old, for as long as somebody goes on.</summary>
    public static void Walk(PreparedCommands read, string tokens, long before, PersonId asker, Func<Candidate, bool> goesOn) =>
        read.Walk(Select, row => goesOn(Map(row)), tokens, IndexWrite.PlaceOf(before), asker.Value);

    private static Candidate Map(SqliteDataReader row) => new(
        row.GetInt64(0), new RoomId(row.GetInt64(1)), row.GetInt64(2), new PersonId(row.GetInt64(3)), row.GetString(4), row.GetTime(5),
        row.IsDBNull(6) ? null : AttachedFile.Under(row.GetString(6), AttachedFile.Read(row.GetString(7))))
    {
        AuthorAvatar = row.IsDBNull(8) ? null : row.GetString(8),
    };
}
