using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using Markdig.Syntax;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <summary>
/// A source between its two steps: the caller asks for the <see cref="Usernames"/> in one query, then lets it be rendered.
/// Belongs to one caller; not to be shared between threads.
/// </summary>
internal sealed class ParsedMessage
{
    /// <summary>More distinct names than this are not looked up and notify nobody (T29).</summary>
    public const int MaxMentions = 50;

    private ParsedMessage(string source, MarkdownDocument? document, IReadOnlyList<MentionInline> mentions)
    {
        Source = source;
        Document = document;
        Mentions = mentions;
        Usernames = mentions.Select(mention => mention.Username)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxMentions).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlySet<string> Usernames { get; }

    internal string Source { get; }

    /// <summary>Null when the source is to be shown as plain text.</summary>
    internal MarkdownDocument? Document { get; }

    internal IReadOnlyList<MentionInline> Mentions { get; }

    internal static ParsedMessage Markdown(string source, MarkdownDocument document, IReadOnlyList<MentionInline> mentions) =>
        new(source, document, mentions);

    internal static ParsedMessage PlainText(string source) => new(source, null, []);
}
