using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using LeetSocial.Web.Features.Chat.Rendering.Writing;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <summary>The dialect of a message. Each extension is named: the library's bundle would let <c>style</c> and <c>onclick</c> in.</summary>
internal sealed class MessagePipeline : IMarkdownExtension
{
    public static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MessageTree.MaxDepth * 2 }
            .DisableHtml()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true, UseHeaderForColumnCount = true })
            .UseAutoLinks(new AutoLinkOptions
            {
                UseHttpsForWWWLinks = true,
                AllowDomainWithoutPeriod = true,
                ValidPreviousCharacters = "*_~(|\"'",
            })
            .UseSoftlineBreakAsHardlineBreak();
        builder.Extensions.Add(new MessagePipeline());
        return builder.Build();
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var emphasis = pipeline.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor(SpoilerParser.Delimiter, 2, 2, enableWithinWord: true));
        pipeline.InlineParsers.Insert(0, new SpoilerParser(emphasis));
        pipeline.InlineParsers.Insert(0, new MentionParser());
        pipeline.InlineParsers.Insert(0, new RoomParser());
        pipeline.InlineParsers.Insert(0, new EmojiParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TaskItemParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var writers = ((HtmlRenderer)renderer).ObjectRenderers;
        writers.ReplaceOrAdd<LinkInlineRenderer>(new LinkWriter());
        writers.ReplaceOrAdd<AutolinkInlineRenderer>(new AngleLinkWriter());
        writers.ReplaceOrAdd<CodeBlockRenderer>(new CodeWriter());
        writers.ReplaceOrAdd<HtmlTableRenderer>(new TableWriter());
        writers.Insert(0, new MentionWriter());
        writers.Insert(0, new RoomLinkWriter());
        writers.Insert(0, new EmojiWriter());
        writers.Insert(0, new TaskLabelWriter());

        var emphasis = writers.FindExact<EmphasisInlineRenderer>()!;
        var tagOf = emphasis.GetTag;
        emphasis.GetTag = inline => inline.DelimiterChar == SpoilerParser.Delimiter ? "span" : tagOf(inline);
    }
}
