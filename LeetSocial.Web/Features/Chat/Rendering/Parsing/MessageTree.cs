using LeetSocial.Web.Features.Chat.Rendering.Writing;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>One walk over a parsed message: collects what is mentioned and linked to, and settles what the writers need to know.</summary>
internal sealed class MessageTree
{
    /// <summary>Deep enough for any conversation; every level is a stack frame here, in the writer and in the browser.</summary>
    public const int MaxDepth = 64;

    private readonly List<MentionInline> _mentions = [];
    private readonly List<RoomInline> _rooms = [];
    private readonly List<EmojiInline> _emoji = [];
    private readonly List<string> _links = [];
    private int _spoilers;
    private int _headingLevel = 1;
    private bool _isTooDeep;

    private MessageTree()
    {
    }

    public IReadOnlyList<MentionInline> Mentions => _mentions;

    public IReadOnlyList<RoomInline> Rooms => _rooms;

    public IReadOnlyList<EmojiInline> Emoji => _emoji;

    public IReadOnlyList<string> Links => _links;

    /// <returns>Null for what is nested too deeply to be shown.</returns>
    public static MessageTree? Prepare(MarkdownDocument document)
    {
        var tree = new MessageTree();
        tree.VisitAll(document, depth: 0, inLink: false);
        return tree._isTooDeep ? null : tree;
    }

    private void VisitAll(IEnumerable<MarkdownObject> children, int depth, bool inLink)
    {
        _isTooDeep = _isTooDeep || depth > MaxDepth;
        if (_isTooDeep)
            return;

        foreach (var child in children)
            Visit(child, depth + 1, inLink);
    }

    private void Visit(MarkdownObject node, int depth, bool inLink)
    {
        Prepare(node, inLink);
        switch (node)
        {
            case ContainerBlock blocks:
                VisitAll(blocks, depth, inLink);
                break;
            case LeafBlock { Inline: { } inlines }:
                VisitAll(inlines, depth, inLink);
                break;
            case ContainerInline inlines:
                _spoilers += IsSpoiler(node) ? 1 : 0;
                VisitAll(inlines, depth, inLink || node is LinkInline);
                _spoilers -= IsSpoiler(node) ? 1 : 0;
                break;
        }
    }

    private void Prepare(MarkdownObject node, bool inLink)
    {
        switch (node)
        {
            case MentionInline mention when !inLink:
                _mentions.Add(mention);
                break;
            case RoomInline room when !inLink:
                _rooms.Add(room);
                break;
            case EmojiInline emoji:
                _emoji.Add(emoji);
                break;
            case LinkInline { IsImage: false, Url: { } url } when !inLink && _spoilers == 0 && SafeLink.IsAllowed(url):
                _links.Add(url);
                break;
            case HeadingBlock heading:
                // The page's own headings end at level 1, and an outline may not skip a level (WCAG 1.3.1).
                heading.Level = _headingLevel = Math.Min(6, Math.Min(heading.Level, _headingLevel) + 1);
                break;
            case ParagraphBlock paragraph:
                TaskLabelInline.WrapTask(paragraph);
                break;
            case EmphasisInline spoiler when IsSpoiler(spoiler):
                spoiler.GetAttributes().AddClass("spoiler");
                spoiler.GetAttributes().AddProperty("tabindex", "0");
                break;
            case Table table:
                TableAlignment.ToClasses(table);
                break;
        }
    }

    private static bool IsSpoiler(MarkdownObject node) => node is EmphasisInline { DelimiterChar: SpoilerParser.Delimiter };
}
