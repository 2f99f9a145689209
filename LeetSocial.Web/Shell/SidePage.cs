using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell;

/// <summary>
/// A page beside the conversation. Whoever is there is there, and hears what happens in their rooms and to themselves; <see cref="Frame"/>
/// draws what stands around every such page. Its services are its own: within a circuit the page that comes has begun before the page
/// that goes is disposed.
/// </summary>
public abstract partial class SidePage : ComponentBase, IHandleEvent, IAsyncDisposable
{
    private AsyncServiceScope _own;
    private PageFaults _faults = default!;
    private DotNetObjectReference<PageBridge>? _bridge;
    private IReadOnlyList<IDisposable> _subscriptions = [];

    [Inject] internal ICurrentActor CurrentActor { get; set; } = default!;
    [Inject] internal CircuitPresence Device { get; set; } = default!;
    [Inject] internal CircuitConnection Connection { get; set; } = default!;
    [Inject] internal PresenceBoard Presence { get; set; } = default!;
    [Inject] internal PresenceService Choice { get; set; } = default!;
    [Inject] internal ISignals Signals { get; set; } = default!;
    [Inject] internal SharedTicker Ticker { get; set; } = default!;
    [Inject] internal MeReader People { get; set; } = default!;
    [Inject] internal ReminderNotes Notes { get; set; } = default!;
    [Inject] internal RoomService RoomActs { get; set; } = default!;
    [Inject] internal IStringLocalizer<ChatText> ChatWords { get; set; } = default!;
    [Inject] internal NavigationManager Navigation { get; set; } = default!;
    [Inject] internal TimeProvider Clock { get; set; } = default!;
    [Inject] internal IJSRuntime Js { get; set; } = default!;
    [Inject] internal ILoggerFactory Logs { get; set; } = default!;
    [Inject] internal IServiceScopeFactory Scopes { get; set; } = default!;

    /// <summary>Who is here; null where nobody is signed in.</summary>
    internal Actor? Actor { get; private set; }

    internal MeModel? Me { get; private set; }

    internal RoomListState Rooms { get; private set; } = default!;

    internal LaterState Later { get; private set; } = default!;

    internal CircuitInbox Inbox { get; private set; } = default!;

    internal bool HasFault => _faults.AreTold;

    private protected bool IsDisposed { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        _faults = new PageFaults(Logs.CreateLogger(GetType()), StateHasChanged);
        _own = Scopes.CreateAsyncScope();
        (Rooms, Later, Inbox) = (Own<RoomListState>(), Own<LaterState>(), Own<CircuitInbox>());
        Actor = CurrentActor.Get();
        if (Actor is null)
        {
            return;
        }
        LookAtMe();
        if (RendererInfo.IsInteractive)
        {
            Device.Attach(Actor.Id, Actor.Connection);
            _subscriptions = [Signals.Subscribe(Actor.Id, Inbox.Hear), Signals.SubscribeCommunity(Inbox.Hear), Presence.Subscribe(Inbox.Schedule)];
        }
        await Try(Begin);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Actor is not null)
        {
            await Try(Attach);
        }
    }

    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem handler, object? argument) => _faults.Handle(handler, argument);

    /// <summary>Reads what the page shows, at first and after a fault.</summary>
    private protected abstract Task Read();

    // A page that is only being prerendered has nobody to tell: its error page does. One that was left has nothing more to do.
    private protected Task Try(Func<Task> act) => IsDisposed ? Task.CompletedTask : RendererInfo.IsInteractive ? _faults.Try(act) : act();

    /// <summary>What failed is tried again.</summary>
    internal Task Refresh()
    {
        _faults.Forget();
        return Begin();
    }

    /// <summary>A service that belongs to this page, and goes with it.</summary>
    private protected T Own<T>()
        where T : notnull => _own.ServiceProvider.GetRequiredService<T>();

    private async Task Begin()
    {
        await Rooms.Load(Actor!, RendererInfo.IsInteractive);
        await Later.Load(Actor!);
        if (IsDisposed)
        {
            return;
        }
        (Unread, Due) = Count();
        if (RendererInfo.IsInteractive)
        {
            Inbox.Open(() => _ = InvokeAsync(Drain));
        }
        await Read();
        if (RendererInfo.IsInteractive && Due > 0 && !IsDisposed)
        {
            await Notes.ShowDue(Actor!);
        }
    }

    private async Task Attach()
    {
        if (IsDisposed)
        {
            // Another page has joined the browser's modules to itself by now.
            return;
        }
        _bridge = DotNetObjectReference.Create(new PageBridge(this, ChatWords));
        await Connection.Insist(() => Js.InvokeVoidAsync(PageScripts.Attach, _bridge, false));
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        IsDisposed = true;
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
        await _own.DisposeAsync();
        await Leave();
        _bridge?.Dispose();
    }

    private async Task Leave()
    {
        try
        {
            if (_bridge is not null)
            {
                await Js.InvokeVoidAsync(PageScripts.Detach);
            }
        }
        catch (JSDisconnectedException)
        {
            // The circuit is gone, and the page with it.
        }
    }
}
