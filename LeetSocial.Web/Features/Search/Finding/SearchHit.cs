using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>A message that was found.</summary>
/// <param name="Id">The message.</param>
/// <param name="RoomId">The room it stands in, of which the asker is a member.</param>
/// <param name="Sequence">Its place there.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="AuthorName">Their name today.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Snippet">The part of its text where the words stand; plain text, to be encoded.</param>
public sealed record SearchHit(
    MessageId Id, RoomId RoomId, long Sequence, PersonId AuthorId, string AuthorName, DateTimeOffset PostedAt,
    ImmutableArray<SnippetPart> Snippet)
{
    /// <summary>Which picture they show; null for their initials.</summary>
    public string? AuthorAvatar { get; init; }

    /// <summary>Where it stands in its conversation.</summary>
    public string Href => $"messages/{RoomId.Value}/{Sequence}";
}

/// <param name="Text">Plain text; empty for a spoiler, whose words are not told.</param>
/// <param name="IsFound">Whether it is what was looked for, or hides it.</param>
/// <param name="Manner">How it is shown.</param>
public sealed record SnippetPart(string Text, bool IsFound, TextManner Manner = TextManner.Plain);
