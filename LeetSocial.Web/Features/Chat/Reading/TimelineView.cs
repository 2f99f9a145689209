using System.Collections.Immutable;
using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// The rows of the log. One component, one markup frame a row, no keys and no handlers: a frame's number is the row's
/// place in the room, so that the diff finds what came, went or changed, and everything else costs a comparison of references.
/// </summary>
public sealed class TimelineView : ComponentBase
{
    private static readonly TimeSpan GroupSpan = TimeSpan.FromMinutes(5);
    private Drawn _drawn;

    [Parameter, EditorRequired]
    public Timeline Timeline { get; set; } = Timeline.Empty;

    /// <summary>The sequence of the row that the divider stands before.</summary>
    [Parameter]
    public long? Divider { get; set; }

    [Parameter, EditorRequired]
    public string DividerLabel { get; set; } = "";

    /// <summary>Draws other rows, and nothing else of the page.</summary>
    internal void Show(Timeline timeline, long? divider)
    {
        (Timeline, Divider) = (timeline, divider);
        StateHasChanged();
    }

    protected override bool ShouldRender() => _drawn != new Drawn(Timeline.Rows, Divider);

#pragma warning disable ASP0006 // Places in the room, not in the source, are what a row keeps while others come and go.
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        _drawn = new Drawn(Timeline.Rows, Divider);
        TimelineRow? above = null;
        foreach (var row in Timeline.Rows)
        {
            var frame = (int)(row.Sequence * 4);
            var newDay = above is null || Day(above) != Day(row);
            var divided = row.Sequence == Divider;
            if (newDay)
            {
                builder.AddMarkupContent(frame, DayMark(row));
            }
            if (divided)
            {
                builder.AddMarkupContent(frame + 1, DividerMark());
            }
            var leads = newDay || divided || above!.AuthorId != row.AuthorId || row.PostedAt - above.PostedAt > GroupSpan;
            builder.AddMarkupContent(frame + 2, row.Markup(leads, RowMarkup.Draw));
            if (RowFoot.Stands(row))
            {
                // Apart from the body: who reacts leaves the body's nodes as they are.
                builder.AddMarkupContent(frame + 3, row.Foot(RowFoot.Draw));
            }
            above = row;
        }
    }
#pragma warning restore ASP0006

    // Days change at midnight UTC here; the log's script moves the mark to where the viewer's day changes.
    private static DateOnly Day(TimelineRow row) => DateOnly.FromDateTime(row.PostedAt.UtcDateTime);

    private static string DayMark(TimelineRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<div class="day" role="separator"><time datetime="{Day(row):yyyy-MM-dd}">{Day(row):d MMMM yyyy}</time></div>""");

    private string DividerMark()
    {
        var label = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(DividerLabel);
        return $"""<div class="day un" role="separator" aria-label="{label}">{label}</div>""";
    }

    private readonly record struct Drawn(ImmutableArray<TimelineRow> Rows, long? Divider);
}
