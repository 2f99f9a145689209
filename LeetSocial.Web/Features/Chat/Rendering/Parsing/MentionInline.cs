using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>An <c>@name</c> in running text. Who it is, if anybody, is found out between parsing and rendering.</summary>
internal sealed class MentionInline(string username) : LeafInline
{
    public string Username { get; } = username;

    public MentionablePerson? Person { get; set; }

    /// <summary>Whether it calls everybody in the room.</summary>
    public bool CallsRoom { get; set; }
}
