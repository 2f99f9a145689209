using LeetSocial.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Rooms.Details;

public sealed partial class RoomDetails
{
    /// <summary>Longer lists draw only what is in sight.</summary>
    private const int LongList = 60;
    private const float RowHeight = 50;

    private static readonly RoomRights None = new(default, false, false, false, false);

    private (RoomDetailsModel? Model, object? Content) _drawn;
    private RoomRights _rights = None;
    private MemberMarkup _markup = default!;

    /// <summary>Null while it is being read.</summary>
    [Parameter, EditorRequired]
    public RoomDetailsModel? Model { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter]
    public PersonId Viewer { get; set; }

    [Parameter]
    public EventCallback OnAddPeople { get; set; }

    [Parameter]
    public EventCallback OnInvite { get; set; }

    [Parameter]
    public EventCallback OnSettings { get; set; }

    [Parameter]
    public EventCallback OnLeave { get; set; }

    [Parameter]
    public EventCallback<MemberEntry> OnMember { get; set; }

    /// <summary>What others have to say about the room.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Another object when <see cref="ChildContent"/> is to be drawn anew.</summary>
    [Parameter]
    public object? ContentState { get; set; }

    protected override void OnInitialized() => _markup = new MemberMarkup(Text, Ui, Clock);

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn.Model, Model))
        {
            _rights = Model?.RightsOf(Viewer) ?? None;
        }
    }

    protected override bool ShouldRender() => !ReferenceEquals(_drawn.Model, Model) || !ReferenceEquals(_drawn.Content, ContentState);
}
