using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LeetSocial.Web.Features.Chat;

public sealed partial class ConversationView
{
    private ErrorBoundary? _boundary;
    private ShownConversation? _drawn;

    [Parameter, EditorRequired]
    public ShownConversation Shown { get; set; } = default!;

    /// <summary>The viewer, as the author of what is being sent.</summary>
    [Parameter, EditorRequired]
    public Viewer Author { get; set; } = default!;

    private long Me => Author.Id.Value;

    private bool IsDirect => Shown.View.Room.Kind == RoomKind.Direct;

    // The rows are the same for everybody; these two rules are what makes them this viewer's.
    private string Mine => string.Create(CultureInfo.InvariantCulture,
        $".m:not([data-author=\"{Me}\"]):has(.at[data-person=\"{Me}\"]){{background:var(--mention);box-shadow:inset 3px 0 var(--mention-line)}}.at[data-person=\"{Me}\"]{{font-weight:650}}");

    protected override bool ShouldRender()
    {
        (var before, _drawn) = (_drawn, Shown);
        return before != Shown;
    }
}
