using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Finding;

namespace LeetSocial.Web.Shell.Search;

/// <summary>The answer that stands, and the one that is awaited.</summary>
public sealed partial class SearchPage
{
    private readonly List<SearchHit> _hits = [];
    private SearchRequest? _asked;
    private SearchAnswer? _answer;
    private Refusal? _failure;
    private string? _zone;
    private bool _isSearching;

    /// <summary>The outcome, for those who hear the page.</summary>
    private string Told => _answer switch
    {
        null or { IsQuestion: false } => "",
        { Next: not null } => Text["FoundMore", _hits.Count],
        _ => _hits.Count switch { 0 => Text["FoundNone"], 1 => Text["FoundOne"], var count => Text["FoundMany", count] },
    };

    private async Task Search()
    {
        var isAboutDays = SearchQueries.IsAboutDays(Query ?? "");
        var request = new SearchRequest(Query ?? "", Within, Wanted, Zone: isAboutDays ? _zone : null);
        // Days are the reader's, and the browser says where in the world that is; before, there is no answer to show.
        if (Actor is not null && request != _asked && !(isAboutDays && _zone is null))
        {
            await Ask(request);
        }
    }

    private Task ReadMore() => _asked is { } asked ? Ask(asked with { After = _answer?.Next }) : Task.CompletedTask;

    private Task TryAgain() => _asked is { } asked ? Ask(asked) : Task.CompletedTask;

    private async Task Ask(SearchRequest request)
    {
        _asked = request with { After = null };
        var asked = _asked;
        _isSearching = true;
        var outcome = await Find(request);
        if (!ReferenceEquals(asked, _asked))
        {
            return;
        }
        _isSearching = false;
        _failure = outcome.Refusal;
        if (outcome.IsRefused(out var refusal))
        {
            await WaitAndAsk(request, refusal);
            return;
        }
        _answer = outcome.Value;
        Show(_answer, isMore: request.After is not null);
    }

    private async Task<Outcome<SearchAnswer>> Find(SearchRequest request)
    {
        try
        {
            return await Queries.Find(Actor!, request);
        }
        catch
        {
            // What went wrong is told; nothing is on its way any more.
            _isSearching = false;
            throw;
        }
    }

    private void Show(SearchAnswer answer, bool isMore)
    {
        if (!isMore)
        {
            _hits.Clear();
        }
        // What is ranked may move between two pages while somebody edits it.
        _hits.AddRange(answer.Hits.ExceptBy(_hits.Select(hit => hit.Id), hit => hit.Id));
    }

    // What was typed stays, and is asked when it may be.
    private async Task WaitAndAsk(SearchRequest request, Refusal refusal)
    {
        var asked = _asked;
        _answer = request.After is null ? null : _answer;
        if (refusal.RetryAfter is { } wait && RendererInfo.IsInteractive)
        {
            StateHasChanged();
            await Task.Delay(wait, Clock);
            if (ReferenceEquals(asked, _asked) && !IsDisposed)
            {
                await Ask(request);
            }
        }
    }

    private string Sentence(Refusal refusal) => refusal.Code switch
    {
        RefusalCode.TooMany => Text["TooMany", Math.Ceiling((refusal.RetryAfter ?? TimeSpan.Zero).TotalSeconds).ToString(CultureInfo.CurrentCulture)],
        RefusalCode.Unauthenticated => Text["SignedOut"],
        _ => Text["Unavailable"],
    };
}
