using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Details;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>The chat: one circuit's list of rooms beside the one that is open. What its inbox brings is folded into both and drawn once.</summary>
public sealed partial class MessagesPage : IConversationPage, IAsyncDisposable
{
    private readonly Action _drain;
    private Actor? _actor;
    private ChatBridge? _bridge;
    private IReadOnlyList<IDisposable> _subscriptions = [];
    private bool _isLive;
    private bool _isAttached;
    private bool _isDisposed;
    private bool _isTooSoon;

    public MessagesPage() => _drain = DrainSafely;

    [Parameter]
    public long? RoomId { get; set; }

    [Parameter]
    public long? Sequence { get; set; }

    [Inject] internal ICurrentActor CurrentActor { get; set; } = default!;
    [Inject] internal ChatService Chat { get; set; } = default!;
    [Inject] internal ChatQueries Queries { get; set; } = default!;
    [Inject] internal PutAside Aside { get; set; } = default!;
    [Inject] internal LaterState Later { get; set; } = default!;
    [Inject] internal Conversation Conversation { get; set; } = default!;
    [Inject] internal RoomListState Rooms { get; set; } = default!;
    [Inject] internal CircuitInbox Inbox { get; set; } = default!;
    [Inject] internal ISignals Signals { get; set; } = default!;
    [Inject] internal RoomBoards Boards { get; set; } = default!;
    [Inject] internal PresenceBoard Presence { get; set; } = default!;
    [Inject] internal CircuitPresence Device { get; set; } = default!;
    [Inject] internal CircuitConnection Connection { get; set; } = default!;
    [Inject] internal RoomDetailsReader Details { get; set; } = default!;
    [Inject] internal MeReader People { get; set; } = default!;
    [Inject] internal SharedTicker Ticker { get; set; } = default!;
    [Inject] internal TimeProvider Clock { get; set; } = default!;
    [Inject] internal IStringLocalizer<ChatText> Text { get; set; } = default!;
    [Inject] internal NavigationManager Navigation { get; set; } = default!;
    [Inject] internal IJSRuntime Js { get; set; } = default!;

    private string Title => _shown is null ? "LeetSocial" : $"{_shown.Name} · LeetSocial";

    protected override async Task OnInitializedAsync()
    {
        _isLive = RendererInfo.IsInteractive;
        _actor = CurrentActor.Get();
        if (_actor is null)
        {
            return;
        }
        if (_isLive)
        {
            Device.Attach(_actor.Id, _actor.Connection);
            _subscriptions = [Signals.Subscribe(_actor.Id, Inbox.Hear), Signals.SubscribeCommunity(Inbox.Hear), Presence.Subscribe(Inbox.Schedule)];
        }
        LookAtMe();
        await (_isLive ? Try(Begin) : Begin());
    }

    // A page that is only being prerendered has nobody to tell: its error page does.
    protected override Task OnParametersSetAsync() => _isLive ? Try(OpenWantedOrNone) : OpenWanted();

    protected override Task OnAfterRenderAsync(bool firstRender) => firstRender ? Try(Attach) : Task.CompletedTask;

    private async Task Begin()
    {
        await Rooms.Load(_actor!, _isLive);
        if (_isDisposed)
        {
            return;
        }
        if (_isLive)
        {
            Inbox.Open(() => _ = InvokeAsync(_drain));
        }
        await Later.Load(_actor!);
    }

    private async Task Attach()
    {
        if (_isDisposed)
        {
            // Another page has joined the browser's modules to itself by now.
            return;
        }
        _bridge ??= new ChatBridge(Chat, Queries, Aside, Text, CurrentActor.Get, this, Faults);
        await Connection.Insist(() => Js.InvokeVoidAsync(PageScripts.Attach, _bridge.Reference));
        _isAttached = true;
        await ShowDueReminders();
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        foreach (var subscription in _subscriptions)
        {
            subscription.Dispose();
        }
        Conversation.Dispose();
        Rooms.Dispose();
        Inbox.Dispose();
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
        _bridge?.Dispose();
    }

    // The room of the address; without one where this person was last, and at first the one everybody is in.
    private RoomId? Wanted() => RoomId is { } id
        ? new RoomId(id)
        : Rooms.Rooms.Values
            .OrderByDescending(room => room.OpenedAt ?? DateTimeOffset.MinValue).ThenBy(room => room.Room.Id.Value)
            .FirstOrDefault()?.Room.Id;

    private async Task OpenWanted()
    {
        // A page that was left while it began is told of its address all the same.
        if (_isDisposed || _actor is null || (Wanted() is { } wanted && wanted == Conversation.View?.Room.Id && Sequence is null))
        {
            return;
        }
        if (_isLive)
        {
            // What waits may be about the room that is gone back to.
            Drain();
        }
        var refusal = Wanted() is { } room ? await Conversation.Open(_actor, room, Sequence, _isLive) : Refusal.NotFound;
        if (_isDisposed)
        {
            return;
        }
        Settle(refusal);
        if (Conversation.IsUnasked)
        {
            _pins = [];
            Look();
            // Painted first, asked about then.
            await Task.Yield();
            Settle(await Conversation.Confirm());
        }
        await Later.Enter(Conversation.View?.Room.Id);
        Look();
        await LookAtRoom();
    }

    private void Settle(Refusal? refusal)
    {
        _isTooSoon = refusal?.Code == RefusalCode.TooMany;
        if (refusal is not null)
        {
            Conversation.Close();
            if (RoomId is not null && !_isTooSoon && !_isDisposed)
            {
                Navigation.NotFound();
            }
        }
    }
}
