using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;
using LeetSocial.Web.Realtime;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Files;

/// <summary>The files of one room, the latest first. What is posted comes, what is deleted goes.</summary>
public sealed partial class FilesPage : IDisposable, IHandleEvent
{
    private PageFaults _faults = default!;
    private Actor? _actor;
    private MeModel? _me;
    private string? _room;
    private (long Room, FileFilter Filter)? _shown;
    private string? _failure;
    private bool _isDisposed;
    private int _unread;

    [Parameter] public long Room { get; set; }

    [SupplyParameterFromQuery] private string? Show { get; set; }

    [Inject] internal ICurrentActor CurrentActor { get; set; } = default!;
    [Inject] internal RoomFilesView View { get; set; } = default!;
    [Inject] internal RoomQueries Rooms { get; set; } = default!;
    [Inject] internal CircuitInbox Inbox { get; set; } = default!;
    [Inject] internal MeReader People { get; set; } = default!;
    [Inject] internal PresenceService Choice { get; set; } = default!;
    [Inject] internal ILogger<FilesPage> Faults { get; set; } = default!;

    private FileFilter Filter => FileFilter.Named(Show);

    private string Title => _room is { } name ? Text["FilesOf", name] : Text["Files"];

    protected override void OnInitialized()
    {
        _faults = new PageFaults(Faults, StateHasChanged);
        _actor = CurrentActor.Get();
        _me = _actor is null ? null : People.Read(_actor.Id);
    }

    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem handler, object? argument) => _faults.Handle(handler, argument);

    protected override Task OnParametersSetAsync() =>
        _actor is null || _shown == (Room, Filter) ? Task.CompletedTask : Try(Read);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _me is not null)
        {
            // Only now: the page that was left before has closed the inbox behind it, and with it whatever had come in.
            Inbox.Open(() => _ = InvokeAsync(Drain));
            await Try(Look);
            StateHasChanged();
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        View.Dispose();
    }

    // A page that is only being prerendered has nobody to tell: its error page does.
    private Task Try(Func<Task> act) => RendererInfo.IsInteractive ? _faults.Try(act) : act();

    private async Task Read()
    {
        var rooms = await Rooms.Mine(_actor!);
        if (!rooms.IsRefused(out _))
        {
            _room = rooms.Value.FirstOrDefault(room => room.Room.Id.Value == Room)?.Name;
            _unread = rooms.Value.Sum(room => room.Unread.Count.Messages);
        }
        await Look();
    }

    private async Task Look()
    {
        var wanted = (Room, Filter);
        Tell(await View.Open(_actor!, new RoomId(Room), wanted.Filter, RendererInfo.IsInteractive));
        _shown = wanted;
    }

    private async Task ReadMore() => Tell(await View.ReadMore());

    private Task Refresh()
    {
        _faults.Forget();
        return Read();
    }

    private void Drain()
    {
        if (_isDisposed)
        {
            return;
        }
        var isComplete = Inbox.Take(out var news);
        var isChanged = false;
        foreach (var item in news)
        {
            isChanged |= View.Apply(item);
        }
        if (isChanged)
        {
            _failure = View.Files is null ? "NoSuchRoom" : null;
            StateHasChanged();
        }
        if (!isComplete)
        {
            _ = LookAnew();
        }
    }

    // Too much came at once, or was missed: the database knows.
    private async Task LookAnew()
    {
        await Try(Look);
        StateHasChanged();
    }

    private void Tell(Refusal? refusal) => _failure = refusal is null ? null : refusal.Code == RefusalCode.NotFound ? "NoSuchRoom" : "NotNow";

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
