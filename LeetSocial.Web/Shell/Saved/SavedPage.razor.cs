using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Saved;

/// <summary>What a person keeps for later, from all rooms.</summary>
public sealed partial class SavedPage : IHandleEvent
{
    private PageFaults _faults = default!;
    private Actor? _actor;
    private MeModel? _me;
    private List<TimelineRow>? _rows;
    private Dictionary<RoomId, string> _rooms = [];
    private bool _isComplete = true;
    private int _unread;

    [Inject] internal ICurrentActor CurrentActor { get; set; } = default!;
    [Inject] internal ChatQueries Queries { get; set; } = default!;
    [Inject] internal ChatService Chat { get; set; } = default!;
    [Inject] internal RoomQueries Rooms { get; set; } = default!;
    [Inject] internal MeReader People { get; set; } = default!;
    [Inject] internal PresenceService Choice { get; set; } = default!;

    [Inject] internal ILogger<SavedPage> Faults { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _faults = new PageFaults(Faults, StateHasChanged);
        _actor = CurrentActor.Get();
        if (_actor is null)
        {
            return;
        }
        _me = People.Read(_actor.Id);
        // A page that is only being prerendered has nobody to tell: its error page does.
        await (RendererInfo.IsInteractive ? _faults.Try(Read) : Read());
    }

    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem handler, object? argument) => _faults.Handle(handler, argument);

    private async Task Read()
    {
        var rooms = await Rooms.Mine(_actor!);
        if (!rooms.IsRefused(out _))
        {
            _rooms = rooms.Value.ToDictionary(room => room.Room.Id, room => room.Name);
            _unread = rooms.Value.Sum(room => room.Unread.Count.Messages);
        }
        await ReadReminders();
        await ReadMore();
    }

    private Task Refresh()
    {
        _faults.Forget();
        _rows = null;
        return Read();
    }

    private async Task ReadMore()
    {
        var page = await Queries.Saved(_actor!, _rows?.Count ?? 0);
        if (!page.IsRefused(out _))
        {
            _rows = [.. _rows ?? [], .. page.Value];
            _isComplete = page.Value.Count < ChatQueries.PageSize;
        }
    }

    private async Task Remove(TimelineRow row)
    {
        var removed = await Chat.Save(_actor!, row.Id, isSaved: false);
        if (!removed.IsRefused(out _))
        {
            _rows!.Remove(row);
        }
    }

    private string? NameOf(RoomId room) => _rooms.GetValueOrDefault(room);

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
