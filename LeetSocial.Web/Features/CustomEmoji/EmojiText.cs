namespace LeetSocial.Web.Features.CustomEmoji;

/// <summary>Names the texts of this folder: <c>EmojiText.resx</c>.</summary>
internal sealed class EmojiText;
