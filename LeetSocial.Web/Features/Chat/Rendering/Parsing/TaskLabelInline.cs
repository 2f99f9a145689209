using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

/// <summary>A task's checkbox together with the words that name it, so that it has an accessible name in any language.</summary>
internal sealed class TaskLabelInline : ContainerInline
{
    public required bool Checked { get; init; }

    public static void WrapTask(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: TaskList task } words)
            return;

        task.Remove();
        var label = new TaskLabelInline { Checked = task.Checked };
        while (words.FirstChild is { } word)
        {
            word.Remove();
            label.AppendChild(word);
        }

        words.AppendChild(label);
        // In the first cell of a table within a list the task stays, but the item is not one.
        if (paragraph.Parent is ListItemBlock item)
            item.GetAttributes().AddClass("task");
    }
}
