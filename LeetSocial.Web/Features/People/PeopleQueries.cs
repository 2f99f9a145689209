using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.People;

internal sealed class PeopleQueries(ISessionGuard sessions, ActLimits limits, ReadPool reads)
{
    private const int MostFound = 20;

    /// <summary>Other people whose username or name has a word that begins like the query; everybody for an empty one.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="query">The beginning of a word.</param>
    /// <param name="notIn">One of one's own rooms, to find only people who are not in it.</param>
    public async Task<Outcome<IReadOnlyList<PersonChoice>>> Search(Actor actor, string query, RoomId? notIn = null)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Searches, actor) is { } tooMany)
        {
            return tooMany;
        }
        var words = query.Trim().ToLowerInvariant();
        return Outcome.Of<IReadOnlyList<PersonChoice>>(reads.Read(read => read.List(
            $"""
            SELECT Id, UserName, DisplayName, {PictureVersion.OfPerson} FROM people p
            WHERE Id <> $0 AND BannedAt IS NULL
                AND ($1 = '' OR instr(lower(UserName), $1) = 1 OR instr(' ' || lower(DisplayName), ' ' || $1) > 0)
                AND NOT EXISTS (SELECT 1 FROM memberships mine JOIN memberships theirs ON theirs.RoomId = mine.RoomId
                    WHERE mine.RoomId = $3 AND mine.PersonId = $0 AND theirs.PersonId = p.Id)
            ORDER BY DisplayName COLLATE NOCASE LIMIT $2
            """,
            row => new PersonChoice(new PersonId(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3)),
            actor.Id.Value, words, MostFound, notIn?.Value)));
    }
}
