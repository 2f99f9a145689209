using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Realtime.Limits;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Which rooms there are for somebody.</summary>
internal sealed class RoomQueries(ISessionGuard sessions, ActLimits limits, ReadPool reads)
{
    private const int MostRooms = 1_000;
    private const int MostFound = 100;

    private static readonly string Summaries =
        "SELECT " + RoomRecords.Columns + ", " + UnreadCounts.Columns +
        $"""
        , m.ReadSequence, m.ReadVersion, r.LastSequence, r.LastActivityAt, l.AuthorId, p.DisplayName, l.Html, l.Sequence, m.OpenedAt,
            (SELECT {FileList.LineColumn} FROM files WHERE MessageId = l.Id AND DeletedAt IS NULL ORDER BY Position LIMIT 1)
        FROM memberships m JOIN rooms r ON r.Id = m.RoomId
        LEFT JOIN messages l ON l.RoomId = r.Id AND l.Sequence =
            (SELECT MAX(x.Sequence) FROM messages x WHERE x.RoomId = r.Id AND x.DeletedAt IS NULL)
        LEFT JOIN people p ON p.Id = l.AuthorId
        WHERE m.PersonId = $0
        """;

    /// <summary>All rooms this person is in.</summary>
    public async Task<Outcome<IReadOnlyList<RoomSummary>>> Mine(Actor actor)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return Outcome.Of<IReadOnlyList<RoomSummary>>(reads.Read(read =>
        {
            var others = DirectPartners(read, actor.Id);
            return read.List(
                Summaries + " ORDER BY r.LastActivityAt DESC LIMIT $1", row => Map(row, actor.Id, others), actor.Id.Value, MostRooms);
        }));
    }

    /// <summary>One of this person's rooms; null when it is none of theirs.</summary>
    public async Task<Outcome<RoomSummary>> Mine(Actor actor, RoomId room)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return reads.Read(read =>
        {
            var others = DirectPartners(read, actor.Id);
            return read.Single(Summaries + " AND m.RoomId = $1", row => Map(row, actor.Id, others), actor.Id.Value, room.Value);
        }) is { } found ? found : Refusal.NotFound;
    }

    /// <summary>Public rooms this person is not in, by part of their name. What is archived is not to be joined.</summary>
    public async Task<Outcome<IReadOnlyList<PublicRoom>>> Joinable(Actor actor, string query, DirectoryOrder order = DirectoryOrder.Name)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Searches, actor) is { } tooMany)
        {
            return tooMany;
        }
        return Outcome.Of<IReadOnlyList<PublicRoom>>(reads.Read(read => read.List(
            $"""
            SELECT r.Id, r.Name, r.Topic, (SELECT COUNT(*) FROM memberships x WHERE x.RoomId = r.Id) AS Members, {PictureVersion.OfRoom} FROM rooms r
            WHERE r.Kind = $1 AND r.Visibility = $2 AND r.ArchivedAt IS NULL AND instr(lower(r.Name), lower($3)) > 0
                AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.RoomId = r.Id AND m.PersonId = $0)
            ORDER BY CASE WHEN $5 THEN Members ELSE 0 END DESC, r.Name LIMIT $4
            """,
            row => new PublicRoom(new RoomId(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetInt32(3))
            {
                Avatar = row.IsDBNull(4) ? null : row.GetString(4),
            },
            actor.Id.Value, (int)RoomKind.Group, (int)RoomVisibility.Public, query.Trim(), MostFound,
            order == DirectoryOrder.Members)));
    }

    private static RoomSummary Map(SqliteDataReader row, PersonId viewer, ILookup<RoomId, Member> others)
    {
        var room = RoomRecords.Map(row);
        return new RoomSummary(
            room,
            [.. others[room.Id]],
            new Unread(
                viewer,
                new ReadCursor(row.GetInt64(13), row.GetInt32(14)),
                new UnreadCount(row.GetInt32(11), row.GetInt32(12)),
                AsOf: row.GetInt64(15)),
            row.GetTime(16),
            row.GetOptionalInt64(17) is { } author ? new PersonId(author) : null,
            row.IsDBNull(18) ? "" : row.GetString(18),
            row.IsDBNull(19) ? "" : Snippet.Of(row.GetString(19), FileList.Line(row.IsDBNull(22) ? null : row.GetString(22))),
            row.GetOptionalInt64(20) ?? 0,
            row.IsDBNull(21) ? null : row.GetTime(21));
    }

    private static ILookup<RoomId, Member> DirectPartners(PreparedCommands read, PersonId viewer) => read.List(
        $"""
        SELECT m.RoomId, p.Id, p.UserName, p.DisplayName, m.Role, m.JoinedAt, {PictureVersion.OfPerson}
        FROM memberships me JOIN rooms r ON r.Id = me.RoomId AND r.Kind = $1
        JOIN memberships m ON m.RoomId = r.Id AND (m.PersonId <> $0 OR r.DirectKey = CAST($0 AS TEXT))
        JOIN people p ON p.Id = m.PersonId WHERE me.PersonId = $0 ORDER BY p.DisplayName
        """,
        row => (Room: new RoomId(row.GetInt64(0)), Member: new Member(
            new PersonId(row.GetInt64(1)), row.GetString(2), row.GetString(3), (MemberRole)row.GetInt32(4), row.GetTime(5))
        {
            Avatar = row.IsDBNull(6) ? null : row.GetString(6),
        }),
        viewer.Value, (int)RoomKind.Direct).ToLookup(partner => partner.Room, partner => partner.Member);
}
