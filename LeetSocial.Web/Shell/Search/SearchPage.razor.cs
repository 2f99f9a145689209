using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Finding;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell.Search;

/// <summary>Finding messages again. The address says what is asked, so an answer can be kept, passed on and come back to.</summary>
public sealed partial class SearchPage : IAsyncDisposable
{
    private readonly List<SearchHit> _hits = [];
    private Actor? _actor;
    private MeModel? _me;
    private Dictionary<RoomId, string> _rooms = [];
    private SearchAnswer? _answer;
    private string? _failure;
    private string? _first;
    private SearchRequest? _asked;
    private bool _isSearching;
    private bool _isDisposed;
    private int _unread;
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
    [Inject] internal MeReader People { get; set; } = default!;
    [Inject] internal PresenceService Choice { get; set; } = default!;
    [Inject] internal NavigationManager Navigation { get; set; } = default!;
    [Inject] internal IJSRuntime Js { get; set; } = default!;

    private SearchOrder Wanted => Order == "relevant" ? SearchOrder.MostRelevant : SearchOrder.Newest;

    /// <summary>The outcome, for those who hear the page.</summary>
    private string Told => _answer switch
    {
        null or { IsQuestion: false } => "",
        { Next: not null } => Text["FoundMore", _hits.Count],
        _ => _hits.Count switch { 0 => Text["FoundNone"], 1 => Text["FoundOne"], var count => Text["FoundMany", count] },
    };

    protected override async Task OnInitializedAsync()
    {
        _actor = CurrentActor.Get();
        if (_actor is null)
        {
            return;
        }
        _first = Query;
        _me = People.Read(_actor.Id);
        var rooms = await Rooms.Mine(_actor);
        if (!rooms.IsRefused(out _))
        {
            _rooms = rooms.Value.ToDictionary(room => room.Room.Id, room => room.Name);
            _unread = rooms.Value.Sum(room => room.Unread.Count.Messages);
        }
    }

    protected override Task OnParametersSetAsync() => Search();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _me is not null)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", "./Features/Search/Showing/hits.js");
            await _module.InvokeVoidAsync("begin", _field);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
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

    private async Task Search()
    {
        var request = new SearchRequest(Query ?? "", Room is { } id ? new RoomId(id) : null, Wanted);
        if (_actor is null || request == _asked)
        {
            return;
        }
        _asked = request;
        await Ask(request);
    }

    private Task ReadMore() => _asked is { } asked ? Ask(asked with { After = _answer?.Next }) : Task.CompletedTask;

    private async Task Ask(SearchRequest request)
    {
        _isSearching = true;
        var outcome = await Queries.Find(_actor!, request);
        _isSearching = false;
        if (outcome.IsRefused(out var refusal))
        {
            _failure = Sentence(refusal);
            return;
        }
        _failure = null;
        _answer = outcome.Value;
        if (request.After is null)
        {
            _hits.Clear();
        }
        _hits.AddRange(_answer.Hits);
    }

    private string Sentence(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.TooMany => Text["TooMany", Math.Ceiling((refusal.RetryAfter ?? TimeSpan.Zero).TotalSeconds).ToString(CultureInfo.CurrentCulture)],
        RefusalCode.Unauthenticated => Text["SignedOut"],
        _ => Text["Unavailable"],
    };

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
