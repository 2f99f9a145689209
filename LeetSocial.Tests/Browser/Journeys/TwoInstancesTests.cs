using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Three people in three browsers on two processes of the published build, which share database, keys and a real Redis.</summary>
public sealed class TwoInstancesTests
{
    [Fact]
    public async Task Three_people_talk_over_two_instances_through_a_cut_and_a_kill()
    {
        await using var stage = await Stage.OpensWith(instances: 2, await RedisServer.Running());
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve", at: 1));
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();

        await ada.Posts("Good morning");
        await eve.Sees("Good morning");
        await bob.Sees("Good morning");
        await ada.SeesPresence(eve, "Online");
        await ada.SeesState("Good morning", "Read by bob, eve");

        await eve.TypesUntil(ada, "eve is typing…");
        await eve.Posts("Morning from the other instance");
        await ada.Sees("Morning from the other instance");
        await ada.SeesTyping("");

        await WhatIsSentOnOneIsThereOnTheOther(ada, eve);
        await TwoOfThemTalkAlone(ada, eve, bob);
        await TheNetworkIsCut(ada, bob);
        await WhatWasPutOffComesOnce(stage, bob);
        await AnInstanceIsKilled(stage, ada, bob, eve);

        await Task.WhenAll(ada.SeesAllThatIsStored(), bob.SeesAllThatIsStored(), eve.SeesAllThatIsStored());
        await ada.SeesState("The other instance is gone", "Read by bob, eve");
        await stage.EndsWell();
    }

    private static async Task WhatIsSentOnOneIsThereOnTheOther(Person ada, Person eve)
    {
        await ada.Chooses(("here.txt", "There"u8.ToArray()));
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(1);
        await ada.Sends("With a file");
        var file = eve.Chat.Log.Locator("a.file");
        await Assertions.Expect(file.Locator("b")).ToHaveTextAsync("here.txt");
        var fetched = await eve.Page.APIRequest.GetAsync((await file.GetAttributeAsync("href"))!);
        Assert.Equal("There", await fetched.TextAsync());
    }

    private static async Task TwoOfThemTalkAlone(Person ada, Person eve, Person bob)
    {
        await ada.TurnsTo(eve);
        await ada.Posts("Between us");
        await eve.SeesUnread("ada", 1);
        await eve.Opens("ada");
        await eve.Sees("Between us");
        await eve.Posts("Nobody else hears it");
        await ada.Sees("Nobody else hears it");
        await ada.SeesState("Between us", "Read by eve");

        await bob.Posts("In General meanwhile");
        await Task.WhenAll(ada.SeesUnread("General", 1), eve.SeesUnread("General", 1));
        await Task.WhenAll(ada.SeesAllThatIsStored(), eve.SeesAllThatIsStored());
        await Task.WhenAll(ada.Opens("General"), eve.Opens("General"));
        await Task.WhenAll(ada.SeesUnread("General", 0), eve.SeesUnread("General", 0));
        await bob.SeesState("In General meanwhile", "Read by ada, eve");
        await Assertions.Expect(bob.Chat.Rooms.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
    }

    private static async Task TheNetworkIsCut(Person ada, Person bob)
    {
        await bob.LosesTheNetwork();
        await ada.Posts("Bob cannot hear this yet");
        await bob.Sends("Written without a network");
        await bob.GetsTheNetworkBack();
        await bob.ComesBack();
        await bob.Sees("Bob cannot hear this yet");
        await ada.Sees("Written without a network");
    }

    /// <summary>Both processes find the same due jobs, and each is done by one of them.</summary>
    private static async Task WhatWasPutOffComesOnce(Stage stage, Person bob)
    {
        var (database, due) = (stage.Database, DateTime.UtcNow.Ticks);
        var (who, room) = (database.PersonNamed("bob"), database.RoomNamed("General"));
        database.Do(
            $$"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)
            INSERT INTO scheduled_messages (PersonId, RoomId, Content, DueAt, CreatedAt) SELECT {{who}}, {{room}}, 'Put off ' || i, {{due}}, 0 FROM n;
            INSERT INTO reminders (PersonId, MessageId, DueAt, CreatedAt)
            SELECT {{who}}, Id, {{due}}, 0 FROM messages WHERE Content = 'Good morning';
            INSERT INTO jobs (Kind, Payload, DueAt, Attempts, CreatedAt)
            SELECT 'SendScheduled', json_object('Id', Id), {{due}}, 0, 0 FROM scheduled_messages
            UNION ALL SELECT 'Remind', json_object('Id', Id), {{due}}, 0, 0 FROM reminders;
            """);

        await Eventually.Is(() => database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind IN ('SendScheduled', 'Remind')") == 0, "all is done");
        await Assertions.Expect(bob.Page.Locator(".nudge")).ToHaveCountAsync(1);
        await bob.Chat.Button("Put away").ClickAsync();
        Assert.Equal(
            Enumerable.Range(1, 12).Select(number => $"Put off {number}").Order(StringComparer.Ordinal),
            database.Query("SELECT Content FROM messages WHERE Content LIKE 'Put off %'", row => row.GetString(0)).Order(StringComparer.Ordinal));
        await bob.SeesAllThatIsStored();
    }

    private static async Task AnInstanceIsKilled(Stage stage, Person ada, Person bob, Person eve)
    {
        eve.ExpectsTheServerToGo();
        stage.Instances[1].Kill();
        await ada.Posts("The other instance is gone");
        await bob.Sees("The other instance is gone");
        await eve.Sends("Is anybody there?");
        await stage.Instances[1].Start();
        await eve.ComesBack();
        await eve.Sees("The other instance is gone");
        await ada.Sees("Is anybody there?");
    }
}
