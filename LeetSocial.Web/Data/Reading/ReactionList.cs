using System.Collections.Immutable;
using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads a message's reactions from the one column they come in: pairs of emoji and person, the oldest first.</summary>
internal static class ReactionList
{
    public static ImmutableArray<Reaction> Parse(string pairs)
    {
        // Nearly every message has none.
        if (pairs == "[]")
        {
            return [];
        }
        using var document = JsonDocument.Parse(pairs);
        return [.. document.RootElement.EnumerateArray()
            .GroupBy(pair => pair[0].GetString()!, pair => new PersonId(pair[1].GetInt64()))
            .Select(emoji => new Reaction(emoji.Key, [.. emoji]))];
    }
}
