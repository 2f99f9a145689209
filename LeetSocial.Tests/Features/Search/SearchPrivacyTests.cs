using System.Text;
using LeetSocial.Web.Features.Search;

namespace LeetSocial.Tests.Features.Search;

/// <summary>What search must not tell.</summary>
public sealed class SearchPrivacyTests : SearchContext
{
    [Fact]
    public async Task T24_a_private_room_is_found_by_its_members_only()
    {
        var room = await PrivateRoom(Ada, Bob);
        await Instance.Posts(Ada, room, "canary");

        Assert.True(await IsFound(Ada, "canary"));
        Assert.True(await IsFound(Bob, "canary"));
        Assert.False(await IsFound(Eve, "canary"));
        Assert.Empty((await Answer(Eve, "canary", room)).Hits);
        Assert.Empty((await Answer(Eve, "from:ada canary")).Hits);
    }

    [Fact]
    public async Task T24_a_room_of_others_and_one_that_does_not_exist_are_answered_alike()
    {
        await PrivateRoom(Ada);

        var theirs = await Answer(Eve, "in:secret canary");
        var none = await Answer(Eve, "in:sesame canary");

        Assert.Equal([new SearchProblem("UnknownRoom", "secret")], theirs.Problems);
        Assert.Equal([new SearchProblem("UnknownRoom", "sesame")], none.Problems);
        Assert.Equal((0, null), (theirs.Hits.Count, theirs.Next));
    }

    [Fact]
    public async Task T24_whoever_left_or_was_removed_finds_nothing_there_any_more()
    {
        var room = await PrivateRoom(Ada, Bob, Eve);
        await Instance.Posts(Ada, room, "canary");
        await Index();

        await In(rooms => rooms.Leave(Bob, room));
        await In(rooms => rooms.Remove(Ada, room, Eve.Id));

        Assert.False(await IsFound(Bob, "canary"));
        Assert.False(await IsFound(Eve, "canary"));
        Assert.True(await IsFound(Ada, "canary"));
    }

    [Fact]
    public async Task T25_a_deleted_message_is_not_found_even_before_the_index_heard_of_it()
    {
        var room = await Instance.Room(Ada);
        var row = await Instance.Posts(Ada, room, "canary");
        await Index();

        await Deletes(Ada, row);
        var answer = await Instance.Ask<SearchQueries, SearchAnswer>(search => search.Find(Ada, new SearchRequest("canary")));

        Assert.Empty(answer.Hits);
    }

    [Fact]
    public async Task T25_an_edited_message_shows_what_it_says_now_even_before_the_index_heard_of_it()
    {
        var room = await Instance.Room(Ada);
        var row = await Instance.Posts(Ada, room, "canary in the mine");
        await Index();

        await Edits(Ada, row, "sparrow in the mine");
        var old = await Instance.Ask<SearchQueries, SearchAnswer>(search => search.Find(Ada, new SearchRequest("canary")));
        var now = await Instance.Ask<SearchQueries, SearchAnswer>(search => search.Find(Ada, new SearchRequest("mine")));

        Assert.Empty(old.Hits);
        Assert.Equal("sparrow in the mine", string.Concat(Assert.Single(now.Hits).Snippet.Select(part => part.Text)));
    }

    [Fact]
    public async Task T25_an_edited_message_is_found_by_what_it_says_now()
    {
        var room = await Instance.Room(Ada);
        var row = await Instance.Posts(Ada, room, "canary in the mine");
        await Index();

        await Edits(Ada, row, "sparrow in the mine");

        Assert.False(await IsFound(Ada, "canary"));
        Assert.Equal([row.Id], await Finds(Ada, "sparrow"));
        Assert.Equal([row.Id], await Finds(Ada, "mine"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task T25_deleted_and_edited_text_is_gone_from_the_tables_of_the_index(bool isDeleted)
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, "something else");
        var row = await Instance.Posts(Ada, room, "qxj 密码");
        await Instance.Posts(Ada, room, "and more");
        await Index();
        Assert.True(IsInTheIndex("qxj"));
        Assert.True(IsInTheIndex("密码"));
        Assert.True(IsInTheFile("码"));

        await (isDeleted ? Deletes(Ada, row) : Edits(Ada, row, "harmless"));
        await Index();

        Assert.False(IsInTheIndex("qxj"));
        Assert.False(IsInTheIndex("密码"));
        Assert.False(IsInTheFile("码"));
        Assert.True(IsInTheIndex("els"));
        Assert.Empty(Database.Query("SELECT Text FROM search_texts WHERE Text LIKE '%qxj%'", read => read.GetString(0)));
        Assert.Equal("ok", Database.Value<string>("PRAGMA integrity_check"));
    }

    // What can be looked up, as the index itself tells.
    private bool IsInTheIndex(string token) => Database.Query(
        "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search_index', 'row'); SELECT term FROM temp.vocabulary WHERE term = $p0",
        read => read.GetString(0), token).Count > 0;

    // What is left of it in the file. Terms stand in the segments without the prefix they share with the one before;
    // this one shares none.
    private bool IsInTheFile(string token) =>
        Database.Query("SELECT block FROM search_index_data", read => read.GetFieldValue<byte[]>(0))
            .Any(block => block.AsSpan().IndexOf(Encoding.UTF8.GetBytes(token)) >= 0);
}
