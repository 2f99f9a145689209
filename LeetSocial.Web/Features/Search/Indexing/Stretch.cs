namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>A part of a text that is shown in a way of its own.</summary>
internal readonly record struct Stretch(int Start, int End, TextManner Manner);

/// <summary>How words are shown.</summary>
public enum TextManner
{
    Plain,
    Code,

    /// <summary>Covered until somebody wants to read it.</summary>
    Spoiler,
}
