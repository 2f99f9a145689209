using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Rooms.Asking;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LeetSocial.Web.Features.Rooms.Inviting;

public sealed partial class InvitationsDialog
{
    /// <summary>In hours; 0 is no end.</summary>
    private static readonly int[] Lifetimes = [1, 24, 168, 720, 0];

    /// <summary>Of people; 0 is any number.</summary>
    private static readonly int[] Numbers = [0, 1, 5, 10, 25, 100];

    private IReadOnlyList<Invitation>? _links;
    private Refusal? _refusal;
    private string? _told;
    private int _hours = 168;
    private int _uses;
    private bool _isBusy;

    [CascadingParameter]
    public IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>Where the question is asked before a link is revoked.</summary>
    [Parameter, EditorRequired]
    public DialogHost Host { get; set; } = default!;

    [Parameter, EditorRequired]
    public string RoomName { get; set; } = "";

    /// <summary>The links that let somebody in.</summary>
    [Parameter, EditorRequired]
    public Func<Task<IReadOnlyList<Invitation>>> Links { get; set; } = default!;

    /// <summary>Makes one; or tells why not.</summary>
    [Parameter, EditorRequired]
    public Func<NewInvitation, Task<Refusal?>> Invite { get; set; } = default!;

    /// <summary>Ends one; or tells why not.</summary>
    [Parameter, EditorRequired]
    public Func<Invitation, Task<Refusal?>> Revoke { get; set; } = default!;

    public static Task Open(
        DialogHost host, string roomName, Func<Task<IReadOnlyList<Invitation>>> links,
        Func<NewInvitation, Task<Refusal?>> invite, Func<Invitation, Task<Refusal?>> revoke) =>
        host.Open("", new DialogParameters<InvitationsDialog>
        {
            { dialog => dialog.Host, host }, { dialog => dialog.RoomName, roomName }, { dialog => dialog.Links, links }, { dialog => dialog.Invite, invite }, { dialog => dialog.Revoke, revoke },
        });

    protected override async Task OnInitializedAsync() => _links = await Links();

    private async Task Create()
    {
        _isBusy = true;
        _refusal = await Invite(new NewInvitation(_hours == 0 ? null : TimeSpan.FromHours(_hours), _uses == 0 ? null : _uses));
        _told = _refusal is null ? Text["LinkCreated"].Value : null;
        _links = await Links();
        _isBusy = false;
    }

    private async Task End(Invitation link)
    {
        if (await QuestionDialog.Open(Host, "Revoke", RoomName, ["RevokeHint"], () => Revoke(link)))
        {
            (_refusal, _told) = (null, Text["LinkRevoked"]);
            _links = await Links();
        }
    }

    private string Address(Invitation link) => Navigation.ToAbsoluteUri(link.Path).ToString();

    private static string FieldOf(Invitation link) => $"link-{link.Id}";

    private string Told(Invitation link) => string.Join(" · ", Text["LinkBy", link.CreatedBy], Ends(link), Used(link));

    private string Ends(Invitation link) => (link.ExpiresAt - Clock.GetUtcNow()) switch
    {
        null => Text["LinkEndsNever"],
        { TotalHours: < 1 } => Text["LinkEndsSoon"],
        { TotalHours: < 48 } left => Text["LinkEndsHours", Math.Ceiling(left.TotalHours)],
        { } left => Text["LinkEndsDays", Math.Ceiling(left.TotalDays)],
    };

    private string Used(Invitation link) =>
        link.MostUses is { } most ? Text["LinkUsedOf", link.Uses, most] : Text["LinkUsed", link.Uses];
}
