using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>A <c>:name:</c> in running text. Whether there is such an emoji is found out between parsing and rendering.</summary>
internal sealed class EmojiInline(string name) : LeafInline
{
    public string Name { get; } = name;

    /// <summary>Of its picture, if there is one.</summary>
    public string? Address { get; set; }
}
