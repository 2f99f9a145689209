using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using LeetSocial.Web.Features.Chat.Rendering.Writing;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <summary>
/// The one place where the text of people becomes HTML. Thread-safe. Never throws for valid text: what Markdown cannot
/// take within its limits is shown as it was typed.
/// </summary>
internal sealed class MessageRenderer
{
    /// <summary>Stored beside the HTML; raise it when the output changes, so that older rows can be rendered again.</summary>
    public const int Version = 3;

    private static readonly FencedCodeBlockParser CodeParser = new();

    private readonly MarkdownPipeline _pipeline = MessagePipeline.Build();
    private readonly MessageSanitizer _sanitizer = new();

    public RenderedMessage Render(string source, MentionLookup mentions) => Render(Parse(source), mentions);

    public ParsedMessage Parse(string source) => PlainWords.Are(source) ? ParsedMessage.Words(source) : ParseMarkdown(source);

    /// <summary>The long way, which is right for every text.</summary>
    internal ParsedMessage ParseMarkdown(string source)
    {
        if (Complexity.IsExcessive(source))
            return ParsedMessage.PlainText(source);

        try
        {
            var document = Markdown.Parse(source, _pipeline);
            return MessageTree.Prepare(document) is { } tree
                ? ParsedMessage.Markdown(source, document, tree)
                : ParsedMessage.PlainText(source);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // T3: the parser gives up by throwing, and a message must never be able to break its room.
            return ParsedMessage.PlainText(source);
        }
    }

    public RenderedMessage Render(ParsedMessage message, MentionLookup mentions)
    {
        if (message.Source.Length == 0)
            return RenderedMessage.Nothing;
        if (message.IsWords)
            return new RenderedMessage(PlainWords.ToHtml(message.Source), [], CallsRoom: false, IsFallback: false);
        if (message.Document is null)
            return Fallback(message.Source);

        try
        {
            message.Resolve(mentions);
            var html = Legible.Strip(message.Document.ToHtml(_pipeline));
            return Legible.ShowsSomething(html)
                ? new RenderedMessage(_sanitizer.Sanitize(html), message.Mentioned, message.CallsRoom && mentions.CallsRoom, IsFallback: false) { Links = message.Links }
                : Fallback(message.Source);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return Fallback(message.Source);
        }
    }

    /// <summary>Code as a message of its own. It is not parsed, so nothing in it can be too much for the parser or end its block.</summary>
    public RenderedMessage RenderCode(string code, string language)
    {
        var block = new FencedCodeBlock(CodeParser) { Info = language, Lines = new StringLineGroup(code) };
        return new RenderedMessage(_sanitizer.Sanitize(Legible.Strip(new MarkdownDocument { block }.ToHtml(_pipeline))), [], CallsRoom: false, IsFallback: false);
    }

    private RenderedMessage Fallback(string source) =>
        new(_sanitizer.Sanitize(Legible.Strip(PlainText.ToHtml(source))), [], CallsRoom: false, IsFallback: true);
}
