using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.People;

namespace LeetSocial.Tests.Features.People;

/// <summary>Finding people, shutting them out, and what they may say of themselves.</summary>
public sealed class PeopleServiceTests : InstanceContext
{
    [Fact]
    public async Task Administrators_ban_people_and_neither_each_other_nor_nobody()
    {
        await Writes("UPDATE people SET IsAdministrator = 1 WHERE Id IN ($0, $1)", Ada.Id.Value, Eve.Id.Value);

        Assert.Equal(Refusal.Forbidden, (await Bans(Bob, Bob.Id)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Bans(Ada, Eve.Id)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Bans(Ada, new PersonId(999_999))).Refusal);
        Assert.Null((await Bans(Ada, Bob.Id)).Refusal);
        Assert.Equal([Bob.Id.Value], Database.Query("SELECT Id FROM people WHERE BannedAt IS NOT NULL", row => row.GetInt64(0)));
    }

    [Theory]
    [InlineData("BO")]
    [InlineData("  bob ")]
    [InlineData("öL")]
    [InlineData("Ölaf the")]
    [InlineData("the")]
    public async Task Somebody_is_found_by_how_their_username_or_a_word_of_their_name_begins(string query)
    {
        await Writes("UPDATE people SET DisplayName = 'Ölaf the Brave' WHERE Id = $0", Bob.Id.Value);

        Assert.Equal([Bob.Id], (await Found(query)).Select(person => person.Id));
    }

    [Fact]
    public async Task Neither_oneself_nor_who_is_banned_is_found()
    {
        await Writes("UPDATE people SET BannedAt = 1 WHERE Id = $0", Bob.Id.Value);

        Assert.Equal([Eve.Id], (await Found("")).Select(person => person.Id));
    }

    [Fact]
    public async Task Who_is_in_ones_own_room_already_is_not_found_for_it_and_of_others_rooms_nothing_is_told()
    {
        var room = await Instance.Room(Ada, Bob);

        Assert.Equal([Eve.Id], (await Found("", room)).Select(person => person.Id));
        Assert.Equal(
            [Ada.Id, Bob.Id],
            (await Instance.Ask<PeopleQueries, IReadOnlyList<PersonChoice>>(people => people.Search(Eve, "", room))).Select(person => person.Id));
    }

    [Fact]
    public async Task At_most_twenty_people_are_found_by_name()
    {
        await Instance.People([.. Enumerable.Range(0, 25).Select(number => $"p{number:00}")]);

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"P{number:00}"), (await Found("p")).Select(person => person.DisplayName));
    }

    [Fact]
    public async Task What_one_says_of_oneself_has_its_lengths_and_an_end_in_the_future()
    {
        var past = TimeProvider.System.GetUtcNow().AddMinutes(-1);

        Assert.Null((await Chooses(new string('s', Lengths.Status), new string('e', Lengths.StatusEmoji))).Refusal);
        Assert.Equal("StatusTooLong", (await Chooses(new string('s', Lengths.Status + 1), "")).Refusal?.Reason);
        Assert.Equal("EmojiTooLong", (await Chooses("", new string('e', Lengths.StatusEmoji + 1))).Refusal?.Reason);
        Assert.Equal("PresenceUnknown", (await Chooses("", "", (PresenceChoice)99)).Refusal?.Reason);
        Assert.Equal("PresenceOver", (await Chooses("", "", PresenceChoice.Busy, past)).Refusal?.Reason);
        Assert.Equal(Lengths.Status, Database.Value<string>("SELECT StatusText FROM people WHERE Id = $p0", Ada.Id.Value).Length);
    }

    private Task<Outcome<Done>> Bans(Actor actor, PersonId person) => Instance.Get<WriteQueue>().Run(new BanWrite(actor.Id, person));

    private Task<IReadOnlyList<PersonChoice>> Found(string query, RoomId? notIn = null) =>
        Instance.Ask<PeopleQueries, IReadOnlyList<PersonChoice>>(people => people.Search(Ada, query, notIn));

    private Task<Outcome<Done>> Chooses(
        string status, string emoji, PresenceChoice choice = PresenceChoice.Online, DateTimeOffset? until = null) =>
        Instance.Try<PresenceService, Done>(presence => presence.Choose(Ada, new ChosenPresence(choice, until), status, emoji));
}
