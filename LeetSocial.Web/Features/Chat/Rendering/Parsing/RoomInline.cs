using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>A <c>#name</c> or <c>#[name of words]</c> in running text. Which room it is, if any, is found out between parsing and rendering.</summary>
/// <param name="name">The name.</param>
/// <param name="source">How it was typed.</param>
internal sealed class RoomInline(string name, string source) : LeafInline
{
    public string Name { get; } = name;

    public string Source { get; } = source;

    public LinkableRoom? Room { get; set; }
}
