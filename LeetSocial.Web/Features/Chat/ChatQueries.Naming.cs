using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Who and what can be named in a message, asked for while it is written.</summary>
internal sealed partial class ChatQueries
{
    /// <summary>How many names are offered.</summary>
    public const int MostNameable = 10;

    /// <summary>Whoever wrote among so many last messages stands before whoever did not.</summary>
    private const int RecentMessages = 200;

    // Names are compared from a word's beginning. Whoever is called so exactly is first, then come members, and of them who wrote last.
    private const string People =
        $"""
        WITH recent AS (
            SELECT AuthorId, MAX(Sequence) AS Last
            FROM (SELECT AuthorId, Sequence FROM messages WHERE RoomId = $0 ORDER BY Sequence DESC LIMIT $4) GROUP BY AuthorId)
        SELECT p.Id, p.UserName, p.DisplayName, m.PersonId IS NOT NULL AS IsMember, {PictureVersion.OfPerson} FROM people p
        LEFT JOIN memberships m ON m.RoomId = $0 AND m.PersonId = p.Id
        LEFT JOIN recent r ON r.AuthorId = p.Id
        WHERE p.Id <> $1 AND p.BannedAt IS NULL AND (m.PersonId IS NOT NULL OR $2 <> '')
            AND (instr(lower(p.UserName), $2) = 1 OR instr(' ' || lower(p.DisplayName), ' ' || $2) > 0)
        ORDER BY IsMember DESC, lower(p.UserName) = $2 DESC,
            instr(lower(p.UserName), $2) = 1 OR instr(lower(p.DisplayName), $2) = 1 DESC, r.Last DESC NULLS LAST, lower(p.DisplayName)
        LIMIT $3
        """;

    // Archived rooms and direct ones are not spoken of; a private room only to those who are in it.
    private const string NamedRooms =
        $"""
        SELECT r.Id, r.Name, m.PersonId IS NOT NULL AS IsMine, r.Visibility, {PictureVersion.OfRoom} FROM rooms r
        LEFT JOIN memberships m ON m.RoomId = r.Id AND m.PersonId = $0
        WHERE r.Kind = $2 AND r.ArchivedAt IS NULL AND (r.Visibility = $3 OR m.PersonId IS NOT NULL)
            AND instr(' ' || lower(r.Name), ' ' || $1) > 0
        ORDER BY lower(r.Name) = $1 DESC, instr(lower(r.Name), $1) = 1 DESC, IsMine DESC, r.LastActivityAt DESC LIMIT $4
        """;

    /// <summary>Whom one may name in a room, by the beginning of a username or of a word of their name; members only for an empty query.</summary>
    public Task<Outcome<NameablePeople>> NameablePeople(Actor actor, RoomId room, string query) => Name(actor, query, (read, words) =>
    {
        if (RoomAccess.Of(read, room, actor.Id) is not { } access)
        {
            return Refusal.NotFound;
        }
        var found = read.List(
            People,
            row => new NameablePerson(
                new PersonId(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetBoolean(3), presence.Of(new PersonId(row.GetInt64(0))))
            {
                Avatar = row.IsDBNull(4) ? null : row.GetString(4),
            },
            room.Value, actor.Id.Value, words, MostNameable, RecentMessages);
        var members = (int)read.Scalar<long>("SELECT COUNT(*) FROM memberships WHERE RoomId = $0", room.Value);
        return Outcome.Of(new NameablePeople(found, members - 1, RoomCall.IsAllowed(members, access.IsModerator)));
    });

    /// <summary>Which rooms one may name: one's own and the public ones, by the beginning of a word of their name.</summary>
    public Task<Outcome<IReadOnlyList<NameableRoom>>> NameableRooms(Actor actor, string query) => Name(
        actor, query, (read, words) => Outcome.Of<IReadOnlyList<NameableRoom>>(read.List(
            NamedRooms,
            row => new NameableRoom(
                new RoomId(row.GetInt64(0)), row.GetString(1), row.GetBoolean(2), (RoomVisibility)row.GetInt32(3) == RoomVisibility.Private)
            {
                Avatar = row.IsDBNull(4) ? null : row.GetString(4),
            },
            actor.Id.Value, words, (int)RoomKind.Group, (int)RoomVisibility.Public, MostNameable)));

    private async Task<Outcome<T>> Name<T>(Actor actor, string query, Func<PreparedCommands, string, Outcome<T>> find)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Searches, actor) is { } tooMany)
        {
            return tooMany;
        }
        return query.Length > Lengths.RoomName
            ? Refusal.Invalid("NameTooLong", nameof(query))
            : reads.Read(read => find(read, query.ToLowerInvariant()));
    }
}
