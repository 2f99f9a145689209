using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Search.Asking;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>A question in the terms of the index and the tables.</summary>
/// <param name="Terms">What the text has to contain.</param>
/// <param name="Tokens">What the index has to hold for it, as an FTS expression.</param>
/// <param name="Rooms">The rooms asked for; empty is all of the asker's.</param>
/// <param name="Before">Posted before, in ticks.</param>
/// <param name="Since">Posted at or after, in ticks.</param>
internal sealed record Lookup(IReadOnlyList<SearchTerm> Terms, string Tokens, IReadOnlyList<RoomId> Rooms, long Before, long Since)
{
    private const int MostTokens = 48;

    public static Lookup Of(Question question, PersonId asker, IReadOnlyList<PersonId> authors, IReadOnlyList<RoomId> rooms)
    {
        var words = question.Terms.SelectMany(term => IndexTokens.Required(term.Text)).Distinct()
            .Concat(question.Has.Select(Facts.Has))
            .Concat(question.MentionsMe ? [Facts.Mentions(asker)] : []).Take(MostTokens).ToList();
        var tokens = And([.. words.Select(Quote), .. Or(authors.Select(Facts.Author)), .. Or(rooms.Select(Facts.Room))]);
        return new Lookup(
            question.Terms, tokens, rooms, question.Before?.UtcTicks ?? long.MaxValue, question.Since?.UtcTicks ?? long.MinValue);
    }

    /// <summary>The same within some rooms only.</summary>
    public string Within(IEnumerable<RoomId> rooms) => And([Tokens, .. Or(rooms.Select(Facts.Room))]);

    private static string And(IReadOnlyList<string> parts) => parts.Count == 0 ? Quote(Facts.Any) : string.Join(" AND ", parts);

    private static IEnumerable<string> Or(IEnumerable<string> tokens) =>
        string.Join(" OR ", tokens.Select(Quote)) is { Length: > 0 } either ? [$"({either})"] : [];

    // Tokens hold letters and digits only; the quotes keep words such as AND and NOT from being understood.
    private static string Quote(string token) => $"\"{token}\"";
}
