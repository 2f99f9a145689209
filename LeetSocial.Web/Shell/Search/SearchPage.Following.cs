using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Finding;
using LeetSocial.Web.Realtime;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Search;

/// <summary>What is found leaves at once when it is deleted or changed, and does not wait for the next question (T25).</summary>
public sealed partial class SearchPage
{
    [Inject] internal HitWatch Watch { get; set; } = default!;
    [Inject] internal CircuitInbox Inbox { get; set; } = default!;

    private void Drain()
    {
        if (_isDisposed)
        {
            return;
        }
        var isStale = !Inbox.Take(out var news);
        var shown = _hits.Count;
        foreach (var item in news)
        {
            isStale |= item is MessageEdited { Row.Id: var changed } && _hits.Exists(hit => hit.Id == changed);
            _hits.RemoveAll(hit => IsTaken(hit, item));
        }
        if (_hits.Count < shown)
        {
            StateHasChanged();
        }
        if (isStale && shown <= SearchQueries.PageSize)
        {
            // It may be found by what it says now. Further pages are not taken from who reads them.
            _ = AskAnew();
        }
    }

    private async Task AskAnew()
    {
        await Try(TryAgain);
        StateHasChanged();
    }

    private static bool IsTaken(SearchHit hit, object news) => news switch
    {
        MessageDeleted deleted => hit.Id == deleted.Row.Id,
        MessageEdited edited => hit.Id == edited.Row.Id,
        MemberLeft left => hit.RoomId == left.RoomId,
        _ => false,
    };
}
