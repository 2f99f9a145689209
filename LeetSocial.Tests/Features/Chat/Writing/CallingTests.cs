using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;

namespace LeetSocial.Tests.Features.Chat.Writing;

/// <summary>Whom a message names: everybody by <c>@room</c>, or people by their names, each within bounds.</summary>
public sealed class CallingTests : InstanceContext
{
    [Fact]
    public async Task A_call_is_a_mention_of_everybody_but_oneself()
    {
        var room = await Instance.Room(Ada, Bob, Eve);

        var row = await Instance.Posts(Ada, room, "@room and @bob: lunch");

        Assert.Equal([Bob.Id, Eve.Id], row.Mentions);
        Assert.Contains(RenderedMessage.Call, row.Html, StringComparison.Ordinal);
        Assert.Equal(new UnreadCount(1, 1), (await Unread(Bob, room)).Count);
        Assert.Equal(new UnreadCount(1, 1), (await Unread(Eve, room)).Count);
        Assert.Equal(new UnreadCount(0, 0), (await Unread(Ada, room)).Count);
    }

    [Fact]
    public async Task A_call_is_found_among_what_mentions_me()
    {
        var room = await Instance.Room(Ada, Bob);
        await Instance.Posts(Ada, room, "@room lunch");
        await Instance.Start();

        await Eventually.Is(async () => await MentionsOf(Bob) == 1, "bob finds the call");
        Assert.Equal(0, await MentionsOf(Ada));
    }

    [Fact]
    public async Task Who_comes_later_was_not_called_and_a_deleted_call_counts_no_more()
    {
        var room = await Instance.Room(Ada, Bob);
        var call = await Instance.Posts(Ada, room, "@room");
        await In(rooms => rooms.Join(Eve, room));

        Assert.Equal(0, (await Unread(Eve, room)).Count.Mentions);
        await Instance.Try<ChatService, Done>(chat => chat.Delete(Ada, call.Id));
        Assert.Equal(0, (await Unread(Bob, room)).Count.Mentions);
    }

    [Fact]
    public async Task T29_in_a_large_room_only_those_who_look_after_it_call_everybody()
    {
        var crowd = await Instance.People([.. Enumerable.Range(0, RoomCall.FreeUpTo - 1).Select(number => $"p{number}x")]);
        var room = await Instance.Room(Ada, [Bob, .. crowd]);

        var refused = (await Posts(Bob, room, "@room")).Refusal;
        Assert.Equal((RefusalCode.Forbidden, "MayNotCallRoom"), (refused?.Code, refused?.Reason));
        Assert.Empty(Database.Messages(room.Value));
        Assert.Equal(0, Count("mentions"));

        Assert.Null((await Posts(Bob, room, "`@room`")).Refusal);
        Assert.Equal(RoomCall.FreeUpTo, (await Instance.Posts(Ada, room, "@room")).Mentions.Length);
        await In(rooms => rooms.MakeAdmin(Ada, room, Bob.Id));
        Assert.Null((await Posts(Bob, room, "@room")).Refusal);

        await In(rooms => rooms.UnmakeAdmin(Ada, room, Bob.Id));
        await In(rooms => rooms.Remove(Ada, room, crowd[0].Id));
        Assert.Null((await Posts(Bob, room, "@room")).Refusal);
    }

    [Fact]
    public async Task T29_nobody_is_called_by_an_edit_or_by_passing_a_call_on()
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await Instance.Room(Ada, Bob, Eve));
        var plain = await Instance.Posts(Ada, room, "Nothing");
        var call = await Instance.Posts(Ada, room, "@room lunch");
        var before = Count("mentions");

        await Instance.Try<ChatService, Done>(chat => chat.Edit(Ada, plain.Id, "@room after all"));
        await Instance.Try<ChatService, Done>(chat => chat.Edit(Ada, call.Id, "@room dinner"));
        var passedOn = await Instance.Ask<ChatService, TimelineRow>(chat => chat.Forward(Bob, call.Id, other, "forwarded"));

        Assert.Equal(before, Count("mentions"));
        Assert.Empty(passedOn.Mentions);
        Assert.DoesNotContain(RenderedMessage.Call, passedOn.Html, StringComparison.Ordinal);
        Assert.Equal([false, true], [.. Database.Messages(room.Value).Select(message => message.Html.Contains(RenderedMessage.Call, StringComparison.Ordinal))]);
    }

    [Fact]
    public async Task T29_a_thousand_names_mention_as_many_as_the_cap()
    {
        var crowd = await Instance.People([.. Enumerable.Range(0, 90).Select(number => $"p{number}x")]);
        var room = await Instance.Room(Ada, crowd);
        var names = string.Join(' ', Enumerable.Range(0, 1_000).Select(number => $"@p{number}x"));

        var row = await Instance.Posts(Ada, room, names);

        Assert.Equal(ParsedMessage.MaxMentions, row.Mentions.Length);
        Assert.Equal(ParsedMessage.MaxMentions, Count("mentions"));
    }

    [Fact]
    public async Task T24_only_rooms_that_everybody_may_find_are_linked_whoever_writes()
    {
        var room = await Instance.Room(Ada, Bob);
        var garden = await Makes("Garden", isPrivate: false);
        await Makes("Garden", isPrivate: false);
        await Makes("Vault", isPrivate: true);
        var attic = await Makes("Attic", isPrivate: false);
        await In(rooms => rooms.Archive(Ada, attic));

        var row = await Instance.Posts(Ada, room, "#garden #Vault #[vault] #Attic #Absent");

        Assert.Equal(
            $"<p><a class=\"in\" href=\"messages/{garden.Value}\">#Garden</a> #Vault #[vault] #Attic #Absent</p>", row.Html.Trim());
    }

    private Task<RoomId> Makes(string name, bool isPrivate) =>
        Instance.Ask<RoomService, RoomId>(rooms => rooms.Create(Ada, new NewRoom(name, "", isPrivate, [])));

    private Task<Outcome<TimelineRow>> Posts(Actor author, RoomId room, string text) =>
        Instance.Try<ChatService, TimelineRow>(chat => chat.Post(author, new PostMessage(room, text, Guid.NewGuid().ToString())));

    private Task<Unread> Unread(Actor reader, RoomId room) => Instance.Ask<ChatQueries, Unread>(chat => chat.Unread(reader, room));

    private async Task<int> MentionsOf(Actor asker) =>
        (await Instance.Ask<SearchQueries, SearchAnswer>(search => search.Find(asker, new SearchRequest("mentions:me")))).Hits.Count;
}
