namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>Something that a message's text has to contain.</summary>
/// <param name="Text">Folded.</param>
/// <param name="IsPhrase">Whether it stood in quotes: whole words, in this order. Otherwise it may be a part of a word.</param>
internal sealed record SearchTerm(string Text, bool IsPhrase);
