using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>People who talk, and search for it on a real database; the index is brought up to date before each question.</summary>
public abstract class SearchContext : InstanceContext
{
    private protected async Task Index() => Assert.Null(await Instance.Get<SearchIndexer>().CatchUp(TestContext.Current.CancellationToken));

    private protected async Task<SearchAnswer> Answer(
        Actor asker, string text, RoomId? room = null, SearchOrder order = SearchOrder.Newest, SearchPlace? after = null)
    {
        await Index();
        return await Instance.Ask<SearchQueries, SearchAnswer>(search => search.Find(asker, new SearchRequest(text, room, order, after)));
    }

    /// <summary>The ids of what is found, in the order of the answer.</summary>
    private protected async Task<IReadOnlyList<MessageId>> Finds(Actor asker, string text, RoomId? room = null) =>
        [.. (await Answer(asker, text, room)).Hits.Select(hit => hit.Id)];

    private protected async Task<bool> IsFound(Actor asker, string text) => (await Finds(asker, text)).Count > 0;

    private protected Task Edits(Actor author, TimelineRow row, string text) =>
        Instance.Ask<ChatService, Done>(chat => chat.Edit(author, row.Id, text));

    private protected Task Deletes(Actor author, TimelineRow row) =>
        Instance.Ask<ChatService, Done>(chat => chat.Delete(author, row.Id));
}
