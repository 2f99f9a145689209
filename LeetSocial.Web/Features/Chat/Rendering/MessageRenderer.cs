using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
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
    public const int Version = 1;

    private static readonly FencedCodeBlockParser CodeParser = new();

    private readonly MarkdownPipeline _pipeline = MessagePipeline.Build();
    private readonly MessageSanitizer _sanitizer = new();

    public RenderedMessage Render(string source, MentionLookup mentions) => Render(Parse(source), mentions);

    public ParsedMessage Parse(string source)
    {
        if (Complexity.IsExcessive(source))
            return ParsedMessage.PlainText(source);

        try
        {
            var document = Markdown.Parse(source, _pipeline);
            return MessageTree.TryPrepare(document, out var mentions)
                ? ParsedMessage.Markdown(source, document, mentions)
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
        if (message.Document is null)
            return Fallback(message.Source);

        try
        {
            var mentioned = Resolve(message, mentions);
            var html = Legible.Strip(message.Document.ToHtml(_pipeline));
            return Legible.ShowsSomething(html)
                ? new RenderedMessage(_sanitizer.Sanitize(html), mentioned, IsFallback: false)
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
        return new RenderedMessage(_sanitizer.Sanitize(Legible.Strip(new MarkdownDocument { block }.ToHtml(_pipeline))), [], IsFallback: false);
    }

    private static ImmutableArray<PersonId> Resolve(ParsedMessage message, MentionLookup lookup)
    {
        var mentioned = ImmutableArray.CreateBuilder<PersonId>();
        foreach (var mention in message.Mentions)
        {
            mention.Person = message.Usernames.Contains(mention.Username) && lookup.TryFind(mention.Username, out var person)
                ? person
                : null;
            if (mention.Person is { } found && !mentioned.Contains(found.Id))
                mentioned.Add(found.Id);
        }

        return mentioned.DrainToImmutable();
    }

    private RenderedMessage Fallback(string source) =>
        new(_sanitizer.Sanitize(Legible.Strip(PlainText.ToHtml(source))), [], IsFallback: true);
}
