using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;

namespace LeetSocial.Web.Features.Chat.Rendering.Parsing;

internal static class TableAlignment
{
    /// <summary>Alignment is written as a class: the library's <c>style</c> attributes are not let through (T2).</summary>
    public static void ToClasses(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
            for (var column = 0; column < row.Count && column < table.ColumnDefinitions.Count; column++)
                if (ClassOf(table.ColumnDefinitions[column].Alignment) is { } name)
                    row[column].GetAttributes().AddClass(name);

        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }

    private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Left => "start",
        TableColumnAlign.Center => "center",
        TableColumnAlign.Right => "end",
        _ => null,
    };
}
