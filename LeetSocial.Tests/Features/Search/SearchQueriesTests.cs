using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Search;

namespace LeetSocial.Tests.Features.Search;

/// <summary>What is found by which words.</summary>
public sealed class SearchQueriesTests : SearchContext
{
    [Theory]
    [InlineData("Let us have lunch", "lunch", true)]
    [InlineData("Let us have lunch", "LUNCH have", true)]
    [InlineData("Let us have lunch", "l", true)]
    [InlineData("Let us have lunch", "lu", true)]
    [InlineData("Let us have lunch", "lun", true)]
    [InlineData("Let us have lunch", "unc", true)]
    [InlineData("Let us have lunch", "nch", true)]
    [InlineData("Let us have lunch", "un", false)]
    [InlineData("Let us have lunch", "lunch dinner", false)]
    [InlineData("Let us have lunch", "\"have lunch\"", true)]
    [InlineData("Let us have lunch", "\"lunch have\"", false)]
    [InlineData("Let us have lunch", "\"have lun\"", false)]
    [InlineData("Un café crème", "cafe", true)]
    [InlineData("Un cafe creme", "CRÈME", true)]
    [InlineData("Größe über alles", "grosse", false)]
    [InlineData("Größe über alles", "UBER", true)]
    [InlineData("**bold**ly gone", "boldly", true)]
    [InlineData("I write `c++` and C#", "c++", true)]
    [InlineData("I write `c++` and C#", "c+++", false)]
    [InlineData("see https://example.com/a?b=c today", "example.com/a?b", true)]
    [InlineData("R&D <b> \"quoted\"", "r&d", true)]
    [InlineData("well done 🎉", "🎉", true)]
    [InlineData("well done 🎉", "🎈", false)]
    [InlineData("Привет, мир", "приве", true)]
    public async Task Words_beginnings_middles_and_phrases_are_found(string text, string query, bool isFound)
    {
        var room = await Instance.Room(Ada, Bob);
        await Instance.Posts(Ada, room, text);

        Assert.Equal(isFound, await IsFound(Bob, query));
    }

    [Theory]
    [InlineData("我们明天去北京开会", "京")]
    [InlineData("我们明天去北京开会", "北京")]
    [InlineData("我们明天去北京开会", "北京开会")]
    [InlineData("我们明天去北京开会", "明天 开会")]
    [InlineData("東京都に住んでいます", "京都")]
    [InlineData("東京都に住んでいます", "に")]
    [InlineData("カタカナを読む", "カナ")]
    [InlineData("한국어를 배웁니다", "국")]
    [InlineData("한국어를 배웁니다", "국어")]
    [InlineData("新しいiPhone手机很好", "phone手机")]
    [InlineData("สวัสดีครับ", "ครับ")]
    public async Task Words_of_one_letter_and_more_are_found_where_no_spaces_part_them(string text, string query)
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, text);

        Assert.True(await IsFound(Ada, query));
    }

    [Theory]
    [InlineData("我们明天去北京开会", "京北")]
    [InlineData("我们明天去北京开会", "东")]
    [InlineData("한국어를 배웁니다", "일본")]
    [InlineData("がっこう", "か")]
    public async Task Other_letters_are_not_found(string text, string query)
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, text);

        Assert.False(await IsFound(Ada, query));
    }

    [Fact]
    public async Task Conditions_narrow_what_is_found()
    {
        var lab = await Instance.Room(Ada, Bob);
        var direct = await Instance.Ask<LeetSocial.Web.Features.Rooms.RoomService, RoomId>(rooms => rooms.OpenDirect(Ada, [Bob.Id]));
        var plain = await Instance.Posts(Ada, lab, "tea");
        var link = await Instance.Posts(Bob, lab, "tea at https://example.com");
        var code = await Instance.Posts(Bob, direct, "`tea`");
        var mention = await Instance.Posts(Ada, direct, "tea, @bob?");

        Assert.Equal([mention.Id, code.Id, link.Id, plain.Id], await Finds(Bob, "tea"));
        Assert.Equal([code.Id, link.Id], await Finds(Ada, "tea from:@bob"));
        Assert.Equal([mention.Id, plain.Id], await Finds(Ada, "from:me tea"));
        Assert.Equal([link.Id, plain.Id], await Finds(Bob, "tea in:lab"));
        Assert.Equal([mention.Id, code.Id], await Finds(Bob, "tea in:@ada"));
        Assert.Equal([link.Id], await Finds(Bob, "has:link"));
        Assert.Equal([code.Id], await Finds(Bob, "has:code"));
        Assert.Equal([mention.Id], await Finds(Bob, "mentions:me"));
        Assert.Empty(await Finds(Ada, "mentions:me"));
        Assert.Equal([code.Id], await Finds(Bob, "tea from:bob", direct));
        Assert.Empty(await Finds(Bob, "tea in:lab", direct));
        Assert.Empty(await Finds(Bob, "has:image"));
    }

    [Fact]
    public async Task Days_part_what_was_said_before_and_after_them()
    {
        var room = await Instance.Room(Ada);
        var posted = new List<MessageId>();
        foreach (var day in new[] { "2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01" })
        {
            var row = await Instance.Posts(Ada, room, "tea");
            await Writes("UPDATE messages SET CreatedAt = $1 WHERE Id = $0", row.Id.Value, DateTimeOffset.Parse(day + "T12:00Z", CultureInfo.InvariantCulture).UtcTicks);
            posted.Add(row.Id);
        }

        Assert.Equal([posted[1], posted[0]], await Finds(Ada, "tea before:2026-11-30"));
        Assert.Equal([posted[0]], await Finds(Ada, "tea before:2026-11"));
        Assert.Equal([posted[3]], await Finds(Ada, "after:2026-11"));
        Assert.Equal([posted[2]], await Finds(Ada, "after:2026-11-01 before:2026-12"));
        Assert.Empty(await Finds(Ada, "tea after:2026-12-01"));
        Assert.Empty(await Finds(Ada, "tea before:2026-10-31"));
    }

    [Fact]
    public async Task A_day_begins_and_ends_where_the_asker_is()
    {
        var room = await Instance.Room(Ada);
        var row = await Instance.Posts(Ada, room, "tea");
        await Writes("UPDATE messages SET CreatedAt = $1 WHERE Id = $0", row.Id.Value, new DateTimeOffset(2026, 11, 24, 20, 0, 0, TimeSpan.Zero).UtcTicks);
        await Index();

        async Task<int> Found(string text, string zone) => (await Instance.Ask<SearchQueries, SearchAnswer>(
            search => search.Find(Ada, new SearchRequest(text, Zone: zone)))).Hits.Count;

        Assert.Equal((1, 0), (await Found("on:2026-11-24", "Europe/Berlin"), await Found("on:2026-11-25", "Europe/Berlin")));
        Assert.Equal((0, 1), (await Found("on:2026-11-24", "Asia/Tokyo"), await Found("on:2026-11-25", "Asia/Tokyo")));
        Assert.Equal((1, 0), (await Found("before:2026-11-25", "Nowhere/At_all"), await Found("before:2026-11-24", "Nowhere/At_all")));
    }

    [Theory]
    [InlineData("from:nobody tea", "UnknownPerson")]
    [InlineData("in:nowhere tea", "UnknownRoom")]
    [InlineData("before:tomorrow tea", "NoDate")]
    public async Task A_condition_that_nothing_can_meet_is_explained_and_finds_nothing(string text, string reason)
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, "tea");

        var answer = await Answer(Ada, text);

        Assert.Equal([reason], answer.Problems.Select(problem => problem.Reason));
        Assert.Empty(answer.Hits);
        Assert.Null(answer.Next);
    }

    [Theory]
    [InlineData(false, SearchQueries.PageSize)]
    [InlineData(false, (2 * SearchQueries.PageSize) + 1)]
    [InlineData(true, (2 * SearchQueries.PageSize) + 1)]
    public async Task Page_by_page_every_hit_comes_once(bool isRanked, int count)
    {
        var order = isRanked ? SearchOrder.MostRelevant : SearchOrder.Newest;
        var room = await Instance.Room(Ada);
        var posted = await Task.WhenAll(Enumerable.Range(0, count).Select(number => Instance.Posts(Ada, room, $"tea {number}")));

        var found = new List<MessageId>();
        SearchPlace? place = null;
        do
        {
            var page = await Answer(Ada, "tea", order: order, after: place);
            found.AddRange(page.Hits.Select(hit => hit.Id));
            place = page.Next;
        }
        while (place is not null);

        Assert.Equal(posted.Select(row => row.Id.Value).OrderDescending(), found.Select(id => id.Value).OrderDescending());
        Assert.Equal(count, found.Distinct().Count());
    }

    [Fact]
    public async Task The_most_relevant_has_the_word_itself_and_little_else()
    {
        var room = await Instance.Room(Ada);
        var word = await Instance.Posts(Ada, room, "tea");
        var lost = await Instance.Posts(Ada, room, "tea " + string.Join(' ', Enumerable.Repeat("and many other things", 20)));
        var inside = await Instance.Posts(Ada, room, "steam");
        var beginning = await Instance.Posts(Ada, room, "teapot");

        var answer = await Answer(Ada, "tea", order: SearchOrder.MostRelevant);

        Assert.Equal([word.Id, beginning.Id, lost.Id, inside.Id], answer.Hits.Select(hit => hit.Id));
    }

    [Fact]
    public async Task Ones_own_are_found_among_very_many_of_others()
    {
        var theirs = await PrivateRoom(Ada);
        var mine = await Instance.Room(Bob);
        var old = await Instance.Posts(Bob, mine, "tea for one");
        await Task.WhenAll(Enumerable.Range(0, 600).Select(number => Instance.Posts(Ada, theirs, $"tea {number}")));

        var answer = await Answer(Bob, "tea");

        Assert.Equal([old.Id], answer.Hits.Select(hit => hit.Id));
        Assert.Null(answer.Next);
    }

    [Fact]
    public async Task A_hit_shows_the_part_where_the_words_stand_and_marks_them()
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, string.Join(' ', Enumerable.Repeat("before", 50)) + " the Crème brûlée " + string.Join(' ', Enumerable.Repeat("after", 80)));

        var hit = Assert.Single((await Answer(Ada, "creme brul")).Hits);

        Assert.Equal(["Crème", "brûl"], hit.Snippet.Where(part => part.IsFound).Select(part => part.Text));
        var all = string.Concat(hit.Snippet.Select(part => part.Text));
        Assert.StartsWith("…before", all, StringComparison.Ordinal);
        Assert.EndsWith("…", all, StringComparison.Ordinal);
        Assert.InRange(all.Length, 100, 210);
    }
}
