using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>
/// <c>[ ]</c> or <c>[x]</c> at the start of a list item, followed by its text. The library's own parser would also take the
/// index in <c>- use items[x] here</c> for a task.
/// </summary>
internal sealed class TaskItemParser : InlineParser
{
    public TaskItemParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isFirst = processor.Block is ParagraphBlock { Parent: ListItemBlock item } block
            && item[0] == block && processor.Inline is null && processor.Root?.FirstChild is null;
        var text = slice.AsSpan();
        if (!isFirst || text.Length < 5 || text[1] is not (' ' or 'x' or 'X') || text[2] != ']' || text[3] is not (' ' or '\t')
            || text[4..].IsWhiteSpace())
            return false;

        processor.Inline = new TaskList { Checked = text[1] != ' ' };
        slice.Start += 4;
        return true;
    }
}
