using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LeetSocial.Web.Features.Chat;

public sealed partial class ConversationView
{
    private ErrorBoundary? _boundary;
    private TimelineView? _timeline;
    private (ShownConversation Shown, Viewer Author) _drawn;

    [Parameter, EditorRequired]
    public ShownConversation Shown { get; set; } = default!;

    /// <summary>The viewer, as the author of what is being sent.</summary>
    [Parameter, EditorRequired]
    public Viewer Author { get; set; } = default!;

    private long Me => Author.Id.Value;

    private string? Picture => Author.Avatar is { } avatar ? Avatar.Source(Me, false, AvatarSize.Large, avatar) : null;

    private bool IsDirect => Shown.View.Room.Kind == RoomKind.Direct;

    private bool IsModerator => Author.IsAdministrator || Shown.View.Roster.OwnerId == Author.Id
        || Shown.View.Roster.Members.GetValueOrDefault(Author.Id)?.Role == MemberRole.Admin;

    private int SlowModeSeconds => IsModerator ? 0 : Shown.View.Room.SlowModeSeconds;

    // So are the words of the shared rows, which the sheet puts where they belong.
    private string Words => $".log{{--edited:{Quoted("Edited")};--gone:{Quoted("Gone")};--forwarded:{Quoted("ForwardedFrom")};--pinned:{Quoted("Pinned")};{FileWords}}}";

    private string FileWords =>
        $"--being-checked:{Quoted("BeingChecked")};--infected:{Quoted("Infected")};--not-checkable:{Quoted("NotCheckable")};--unscanned:{Quoted("Unscanned")}";

    // The rows are the same for everybody; these two rules are what makes them this viewer's.
    private string Mine => string.Create(CultureInfo.InvariantCulture,
        $".m:not([data-author=\"{Me}\"]):has(.at:is([data-person=\"{Me}\"],[data-person=room])){{background:var(--mention);box-shadow:inset 3px 0 var(--mention-line)}}.at:is([data-person=\"{Me}\"],[data-person=room]){{font-weight:650}}");

    private string Quoted(string key) => $"\"{Text[key].Value.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\"";

    /// <summary>Shows the next moment without the page around; when nothing but rows moved, without what is around the rows.</summary>
    internal void Show(ShownConversation next)
    {
        Shown = next;
        if (_timeline is not null && next.IsFramedLike(_drawn.Shown))
        {
            _drawn.Shown = next;
            _timeline.Show(next.View.Timeline, next.Divider);
        }
        else
        {
            StateHasChanged();
        }
    }

    protected override void OnInitialized() => _drawn = (Shown, Author);

    protected override bool ShouldRender()
    {
        (var before, _drawn) = (_drawn, (Shown, Author));
        return !Shown.LooksLike(before.Shown) || Author != before.Author;
    }
}
