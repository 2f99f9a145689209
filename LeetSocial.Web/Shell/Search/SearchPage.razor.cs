using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell.Search;

/// <summary>Finding messages again. The address says what is asked, so an answer can be kept, passed on and come back to.</summary>
public sealed partial class SearchPage : IAsyncDisposable, IHandleEvent
{
    private PageFaults _faults = default!;
    private Actor? _actor;
    private MeModel? _me;
    private Dictionary<RoomId, string> _rooms = [];
    private bool _isDisposed;
    private int _unread;
    private int _due;
    private ElementReference _field;
    private IJSObjectReference? _module;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "room")]
    private long? Room { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [Inject] internal ICurrentActor CurrentActor { get; set; } = default!;
    [Inject] internal SearchQueries Queries { get; set; } = default!;
    [Inject] internal RoomQueries Rooms { get; set; } = default!;
    [Inject] internal LaterQueries PutOff { get; set; } = default!;
    [Inject] internal MeReader People { get; set; } = default!;
    [Inject] internal PresenceService Choice { get; set; } = default!;
    [Inject] internal NavigationManager Navigation { get; set; } = default!;
    [Inject] internal IJSRuntime Js { get; set; } = default!;
    [Inject] internal TimeProvider Clock { get; set; } = default!;
    [Inject] internal ILogger<SearchPage> Faults { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _faults = new PageFaults(Faults, StateHasChanged);
        _actor = CurrentActor.Get();
        if (_actor is not null)
        {
            _me = People.Read(_actor.Id);
            await Try(LookAround);
        }
    }

    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem handler, object? argument) => _faults.Handle(handler, argument);

    // A page that is only being prerendered has nobody to tell: its error page does.
    private Task Try(Func<Task> act) => RendererInfo.IsInteractive ? _faults.Try(act) : act();

    private async Task LookAround()
    {
        var rooms = await Rooms.Mine(_actor!);
        if (!rooms.IsRefused(out _))
        {
            _rooms = rooms.Value.ToDictionary(room => room.Room.Id, room => room.Name);
            _unread = rooms.Value.Sum(room => room.Unread.Count.Messages);
        }
        if (RendererInfo.IsInteractive)
        {
            Watch.Begin(_actor!.Id, _rooms.Keys);
        }
        var later = await PutOff.Summary(_actor!);
        _due = later.IsRefused(out _) ? 0 : later.Value.DueReminders;
    }

    protected override Task OnParametersSetAsync()
    {
        FollowTheAddress();
        return Try(Search);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _me is not null)
        {
            // Only now: the page that was left before has closed the inbox behind it.
            Inbox.Open(() => _ = InvokeAsync(Drain));
            await Try(Begin);
            StateHasChanged();
        }
    }

    private async Task Begin()
    {
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Search/Showing/hits.js");
        _zone = await _module.InvokeAsync<string>("begin", _field);
        await Search();
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        Watch.Dispose();
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The circuit is gone, and the page with it.
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
