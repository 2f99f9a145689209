using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Finding;

namespace LeetSocial.Web.Shell.Search;

/// <summary>What is found leaves at once when it is deleted or changed, and does not wait for the next question (T25).</summary>
public sealed partial class SearchPage
{
    private protected override async Task Hear(IReadOnlyList<object> news, bool isComplete)
    {
        var isStale = !isComplete;
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
            await TryAgain();
            StateHasChanged();
        }
    }

    private bool IsTaken(SearchHit hit, object news) => news switch
    {
        MessageDeleted deleted => hit.Id == deleted.Row.Id,
        MessageEdited edited => hit.Id == edited.Row.Id,
        MemberLeft left => IsMine(left) && hit.RoomId == left.RoomId,
        _ => false,
    };
}
