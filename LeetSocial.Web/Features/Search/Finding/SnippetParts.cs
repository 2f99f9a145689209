using System.Collections.Immutable;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>Collects what a snippet shows. Neighbours of one kind become one, and a spoiler comes without its words.</summary>
internal sealed class SnippetParts
{
    private readonly List<SnippetPart> _parts = [];

    public ImmutableArray<SnippetPart> All => [.. _parts];

    public void Add(string text, bool isFound, TextManner manner)
    {
        if (text.Length == 0)
        {
            return;
        }
        var part = new SnippetPart(manner == TextManner.Spoiler ? "" : text, isFound, manner);
        if (_parts is [.., var last] && last.Manner == manner && (manner == TextManner.Spoiler || last.IsFound == isFound))
        {
            _parts[^1] = last with { Text = last.Text + part.Text, IsFound = last.IsFound || isFound };
        }
        else
        {
            _parts.Add(part);
        }
    }
}
