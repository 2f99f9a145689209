using System.Collections.Immutable;
using System.Text.Json;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads a message's previews from the one column they come in, in the order of their links.</summary>
internal static class PreviewList
{
    public static ImmutableArray<LinkPreview> Parse(string previews)
    {
        // Nearly every message has none.
        if (previews == "[]")
        {
            return [];
        }
        using var document = JsonDocument.Parse(previews);
        return [.. document.RootElement.EnumerateArray().Select(preview => new LinkPreview(
            preview[0].GetInt64(), preview[1].GetString()!, preview[2].GetString()!, preview[3].GetString()!, preview[4].GetString()!))];
    }
}
