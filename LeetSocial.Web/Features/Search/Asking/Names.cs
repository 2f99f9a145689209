using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>The people and rooms that a question names. A room the asker is not in is as unknown as one that does not exist.</summary>
internal sealed record Names(IReadOnlyList<PersonId> Authors, IReadOnlyList<RoomId> Rooms, IReadOnlyList<SearchProblem> Problems)
{
    private const int MostRooms = 64;

    // A direct room is named after the other people in it.
    private const string RoomsNamed =
        """
        SELECT r.Id FROM memberships m JOIN rooms r ON r.Id = m.RoomId
        WHERE m.PersonId = $0 AND (
            (r.Kind = $2 AND (lower(r.Name) = lower($1) OR replace(lower(r.Name), ' ', '-') = lower($1)))
            OR (r.Kind = $3 AND EXISTS (
                SELECT 1 FROM memberships o JOIN people p ON p.Id = o.PersonId
                WHERE o.RoomId = r.Id AND o.PersonId <> $0 AND (lower(p.UserName) = lower($1) OR lower(p.DisplayName) = lower($1)))))
        LIMIT $4
        """;

    public static Names Resolve(PreparedCommands read, PersonId asker, Question question)
    {
        var problems = new List<SearchProblem>();
        var authors = new List<PersonId>();
        foreach (var name in question.From)
        {
            var id = name.Equals("me", StringComparison.OrdinalIgnoreCase) ? asker.Value
                : read.Scalar<long>("SELECT Id FROM people WHERE NormalizedUserName = $0", name.ToUpperInvariant());
            if (id == 0)
            {
                problems.Add(new SearchProblem("UnknownPerson", name));
                continue;
            }
            authors.Add(new PersonId(id));
        }
        var rooms = new List<RoomId>();
        foreach (var name in question.In)
        {
            var named = read.List(
                RoomsNamed, row => new RoomId(row.GetInt64(0)), asker.Value, name, (int)RoomKind.Group, (int)RoomKind.Direct, MostRooms);
            rooms.AddRange(named);
            if (named.Count == 0)
            {
                problems.Add(new SearchProblem("UnknownRoom", name));
            }
        }
        return new Names(authors, rooms, problems);
    }
}
