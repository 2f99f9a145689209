using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Rooms.Asking;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LeetSocial.Web.Features.Rooms.Managing;

public sealed partial class RoomSettingsDialog : IHoldWords
{
    private Refusal? _refusal;
    private string _name = "";
    private string _topic = "";
    private int _slowMode;
    private bool _isPrivate;
    private bool _showsEdits;
    private bool _isBusy;
    private bool _isArchiving;

    [CascadingParameter]
    public IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>Where the question is asked before the room is archived.</summary>
    [Parameter, EditorRequired]
    public DialogHost Host { get; set; } = default!;

    /// <summary>As it was when the dialog was opened.</summary>
    [Parameter, EditorRequired]
    public Room Room { get; set; } = default!;

    /// <summary>Sets the room; or tells why not, and the dialog stays with everything that was typed.</summary>
    [Parameter, EditorRequired]
    public Func<RoomSettings, Task<Refusal?>> Save { get; set; } = default!;

    /// <summary>Archives the room or opens it again.</summary>
    [Parameter, EditorRequired]
    public Func<bool, Task<Refusal?>> Archive { get; set; } = default!;

    /// <inheritdoc />
    public bool HoldsWords => !_isArchiving && (_name != Room.Name || _topic != Room.Topic);

    // Only what was changed here: what somebody else changed meanwhile stays as they set it.
    private RoomSettings Wanted => new()
    {
        Name = _name == Room.Name ? null : _name,
        Topic = _topic == Room.Topic ? null : _topic,
        IsPrivate = _isPrivate == WasPrivate ? null : _isPrivate,
        SlowModeSeconds = _slowMode == Room.SlowModeSeconds ? null : _slowMode,
        ShowsEdits = _showsEdits == Room.ShowsEdits ? null : _showsEdits,
    };

    private string? Picture => Room.Avatar is { } avatar ? Avatar.Source(Room.Id.Value, true, AvatarSize.Huge, avatar) : null;

    private bool WasPrivate => Room.Visibility == RoomVisibility.Private;

    public static Task Open(DialogHost host, Room room, Func<RoomSettings, Task<Refusal?>> save, Func<bool, Task<Refusal?>> archive) =>
        host.Open("", new DialogParameters<RoomSettingsDialog>
        {
            { dialog => dialog.Host, host }, { dialog => dialog.Room, room }, { dialog => dialog.Save, save }, { dialog => dialog.Archive, archive },
        });

    /// <inheritdoc />
    public void Tell(Refusal why)
    {
        _refusal = why;
        StateHasChanged();
    }

    protected override void OnInitialized() =>
        (_name, _topic, _slowMode, _isPrivate, _showsEdits) = (Room.Name, Room.Topic, Room.SlowModeSeconds, WasPrivate, Room.ShowsEdits);

    private async Task Do(Func<Task<Refusal?>> change)
    {
        if (_isBusy)
        {
            return;
        }
        _isBusy = true;
        _refusal = await change();
        _isBusy = false;
        if (_refusal is null)
        {
            Dialog.Close();
        }
    }

    // What was typed here stays behind the question.
    private async Task AskToArchive()
    {
        if (await QuestionDialog.Open(Host, "Archive", Room.Name, ["ArchiveHint"], ArchiveNow))
        {
            Dialog.Close();
        }
    }

    // What comes of one's own doing is no news that has to be told here, and may come before its answer.
    private async Task<Refusal?> ArchiveNow()
    {
        _isArchiving = true;
        var refusal = await Archive(true);
        _isArchiving = refusal is null;
        return refusal;
    }

    private string? Complaint(string? field) => _refusal?.Field == field && _refusal is { } refusal ? Text.Tell(refusal) : null;

    private string? Invalid(string field) => Complaint(field) is null ? null : "true";
}
