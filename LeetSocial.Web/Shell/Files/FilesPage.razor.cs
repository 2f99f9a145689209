using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Files;

/// <summary>The files of one room, the latest first.</summary>
public sealed partial class FilesPage
{
    private Actor? _actor;
    private MeModel? _me;
    private string? _room;
    private List<RoomFile>? _files;
    private (long Room, FileFilter Filter)? _shown;
    private string? _failure;
    private bool _isComplete;
    private int _unread;

    [Parameter] public long Room { get; set; }

    [SupplyParameterFromQuery] private string? Show { get; set; }

    [Inject] internal ICurrentActor CurrentActor { get; set; } = default!;
    [Inject] internal RoomFileQueries Queries { get; set; } = default!;
    [Inject] internal RoomQueries Rooms { get; set; } = default!;
    [Inject] internal MeReader People { get; set; } = default!;
    [Inject] internal PresenceService Choice { get; set; } = default!;

    private FileFilter Filter => FileFilter.Named(Show);

    private string Title => _room is { } name ? Text["FilesOf", name] : Text["Files"];

    protected override async Task OnParametersSetAsync()
    {
        _actor ??= CurrentActor.Get();
        if (_actor is null || _shown == (Room, Filter))
        {
            return;
        }
        _shown = (Room, Filter);
        _files = null;
        _me ??= People.Read(_actor.Id);
        var rooms = await Rooms.Mine(_actor);
        if (!rooms.IsRefused(out _))
        {
            _room = rooms.Value.FirstOrDefault(room => room.Room.Id.Value == Room)?.Name;
            _unread = rooms.Value.Sum(room => room.Unread.Count.Messages);
        }
        await ReadMore();
    }

    private async Task ReadMore()
    {
        var page = await Queries.Of(_actor!, new RoomId(Room), Filter, _files is [.., var last] ? last.Id : null);
        _failure = page.IsRefused(out var refusal) ? refusal.Code == RefusalCode.NotFound ? "NoSuchRoom" : "NotNow" : null;
        if (_failure is null)
        {
            _files = [.. _files ?? [], .. page.Value];
            _isComplete = page.Value.Length < RoomFileQueries.PageSize;
        }
    }

    private async Task<Refusal?> ChooseStatus(StatusChoice choice)
    {
        var chosen = await Choice.Choose(_actor!, new ChosenPresence(choice.Presence, Until: null), choice.Status, "");
        if (!chosen.IsRefused(out _))
        {
            _me = People.Read(_actor!.Id);
            StateHasChanged();
        }
        return chosen.Refusal;
    }
}
