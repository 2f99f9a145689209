using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Indexing;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>How the index keeps up with what is committed.</summary>
public sealed class SearchIndexerTests : SearchContext
{
    [Fact]
    public async Task What_is_posted_edited_and_deleted_reaches_a_running_index_by_itself()
    {
        await Instance.Start();
        var room = await Instance.Room(Ada);
        var row = await Instance.Posts(Ada, room, "first");
        await Eventually.Is(() => Looks("first", 1), "it is found");

        await Edits(Ada, row, "second");
        await Eventually.Is(() => Looks("second", 1), "the new text is found");
        await Deletes(Ada, row);

        await Eventually.Is(() => Count("search_texts") == 0, "it has left the index");
    }

    [Fact]
    public async Task A_commit_wakes_it_and_nothing_is_looked_for_in_between()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var instance = await RealtimeInstance.On(Estate, clock: clock);
        await instance.Start();
        var room = await instance.Room(Ada);
        await instance.Posts(Ada, room, "first");
        await IsIndexed(clock, 1, TimeSpan.FromMilliseconds(25));

        await instance.Posts(Ada, room, "second");

        // It may draw its breath, but the time at which it would look by itself, two seconds later, never comes, however long this takes.
        await IsIndexed(clock, 2, TimeSpan.FromMilliseconds(1));
    }

    private Task IsIndexed(FakeTimeProvider clock, int count, TimeSpan step) => Eventually.Is(
        () =>
        {
            clock.Advance(step);
            return Count("search_texts") == count;
        },
        $"{count} are in the index", within: TimeSpan.FromSeconds(30));

    [Fact]
    public async Task Two_instances_take_turns_and_index_everything_once()
    {
        await using var other = await RealtimeInstance.On(Estate, services: null);
        await Task.WhenAll(Instance.Start(), other.Start());
        var room = await Instance.Room(Ada, Bob);

        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => (number % 2 == 0 ? Instance : other).Posts(Ada, room, $"tea {number}")));

        await Eventually.Is(() => Count("search_texts") == 300, "everything is indexed");
        Assert.Equal(300L, Database.Value<long>("SELECT COUNT(*) FROM search_index WHERE search_index MATCH 'tea'"));
    }

    [Fact]
    public async Task Rules_of_an_earlier_release_are_replaced_by_building_the_index_anew()
    {
        var room = await Instance.Room(Ada);
        var rows = await Task.WhenAll(Enumerable.Range(0, 450).Select(number => Instance.Posts(Ada, room, $"tea {number}")));
        await Index();
        await Writes("UPDATE search_state SET Version = Version - 1");
        await Writes("UPDATE search_texts SET Text = 'made by other rules'");

        await Index();

        Assert.Equal(450, Count("search_texts WHERE Text LIKE 'tea %'"));
        Assert.Equal(450L, Database.Value<long>("SELECT COUNT(*) FROM search_index WHERE search_index MATCH 'tea'"));
        Assert.Contains(rows[^1].Id, await Finds(Ada, "tea"));
    }

    [Fact]
    public async Task Rules_of_a_later_release_are_left_alone()
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, "tea");
        await Writes("UPDATE search_state SET Version = Version + 1000");

        await Index();

        Assert.Equal(0, Count("search_texts"));
    }

    [Fact]
    public async Task A_log_that_forgot_what_comes_next_leads_to_a_new_beginning()
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, "before");
        await Index();
        await Instance.Posts(Ada, room, "between");
        await Writes("DELETE FROM room_events");
        await Instance.Posts(Ada, room, "afterwards");

        Assert.True(await IsFound(Ada, "before"));
        Assert.True(await IsFound(Ada, "between"));
        Assert.True(await IsFound(Ada, "afterwards"));
        Assert.Equal(3, Count("search_texts"));
    }

    [Fact]
    public async Task A_portion_that_another_instance_took_first_changes_nothing()
    {
        var room = await Instance.Room(Ada);
        await Index();
        var from = Instance.Get<LeetSocial.Web.Data.Sql.ReadPool>().Read(IndexState.Read);
        await Instance.Posts(Ada, room, "tea");
        await Index();

        var late = new IndexedText("late", Facts.Any);
        await Instance.Get<LeetSocial.Web.Data.WriteQueue>().Run(
            new IndexWrite(from, from, [IndexWrite.Change.Of(new IndexedMessage(999, null, late))]));

        Assert.Equal(0, Count("search_texts WHERE Text = 'late'"));
        Assert.True(await IsFound(Ada, "tea"));
    }

    [Fact]
    public async Task What_cannot_be_written_while_another_writes_is_no_fault_and_written_later()
    {
        await using var hasty = await RealtimeInstance.On(Estate, services: PatientWriter.TakeBack);
        var indexer = hasty.Get<SearchIndexer>();
        await Instance.Posts(Ada, await Instance.Room(Ada), "tea");

        using (Database.Lock())
        {
            Assert.Equal(RefusalCode.Unavailable, (await indexer.CatchUp(TestContext.Current.CancellationToken))?.Code);
        }

        await Eventually.Is(async () => await indexer.CatchUp(TestContext.Current.CancellationToken) is null, "it is written");
        Assert.Equal(1, Count("search_texts"));
    }

    private async Task<bool> Looks(string text, int count) =>
        (await Instance.Ask<SearchQueries, SearchAnswer>(search => search.Find(Ada, new SearchRequest(text)))).Hits.Count == count;
}
