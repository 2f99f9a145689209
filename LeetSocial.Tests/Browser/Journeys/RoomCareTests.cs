using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Somebody looks after a room, and the others see what comes of it.</summary>
public sealed class RoomCareTests
{
    [Fact]
    public async Task A_new_name_and_topic_stand_before_everybody()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await MeetIn(stage, "Lab");

        await ada.OpensTheSettings();
        await ada.Sets("Name", new string('W', 80));
        await ada.Sets("Topic", "Cells, and what they say");
        await ada.FindsThePageAccessible();
        await ada.Confirms("Save");

        await bob.IsIn(new string('W', 80));
        await bob.SeesTheTopic("Cells, and what they say");
        await stage.EndsWell();
    }

    [Fact]
    public async Task An_archived_room_can_be_read_and_found_and_nothing_more_until_it_is_opened_again()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await MeetIn(stage, "Lab");
        await bob.Opens("General");
        await ada.Posts("The first result");
        await ada.Posts("The second result");
        await bob.SeesUnread("Lab", 2);

        await ada.OpensTheSettings();
        await ada.Answers("Archive room");
        await ada.IsTold("Archive Lab?");
        await ada.FindsThePageAccessible();
        await ada.Confirms("Archive room");
        await ada.CannotWrite();

        await bob.SeesUnread("Lab", 2);
        await bob.GoesTo($"/messages/{stage.Database.RoomNamed("Lab")}");
        await bob.CannotWrite();
        await bob.Sees("The second result");
        await bob.SeesUnread("Lab", 0);
        await bob.FindsThePageAccessible();
        await bob.GoesTo("/search?q=second");
        await bob.IsTold("result");
        await bob.GoesTo($"/messages/{stage.Database.RoomNamed("Lab")}");

        await ada.OpensTheSettings();
        await ada.Confirms("Open again");
        await bob.CanWrite();
        await bob.Posts("A third one");
        await ada.Sees("A third one");
    }

    [Fact]
    public async Task A_room_is_handed_over_and_has_one_owner()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await MeetIn(stage, "Lab");

        await ada.ChoosesForMember(bob, "Make admin");
        await bob.SeesMark("bob", "Admin");
        await ada.ChoosesForMember(bob, "Hand over the room…");
        await ada.IsTold("Hand this room over to bob?");
        await ada.FindsThePageAccessible();
        await ada.Confirms("Hand over");

        foreach (var person in (Person[])[ada, bob])
        {
            await person.SeesMark("bob", "Owner");
            await person.SeesMark("ada", "Admin");
        }
        await bob.ChoosesForMember(ada, "No longer admin");
        await ada.SeesMark("ada", "");
        await stage.EndsWell();
    }

    [Fact]
    public async Task Who_is_removed_sees_the_room_go_and_learns_why()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await MeetIn(stage, "Lab");

        await ada.ChoosesForMember(bob, "Remove from the room…");
        await ada.Confirms("Remove");

        await bob.IsTold("You are no longer in Lab");
        await bob.IsNotInTheListWith("Lab");
        await ada.SeesNoMember(bob);
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task An_owner_who_leaves_is_told_what_becomes_of_the_room()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await MeetIn(stage, "Lab");

        await ada.Chat.Button("Leave room").ClickAsync();
        await ada.IsTold("You own it: it passes to an admin");
        await ada.FindsThePageAccessible();
        await ada.Confirms("Leave");

        await ada.IsNotInTheListWith("Lab");
        await bob.SeesMark("bob", "Owner");
        await bob.SeesNoMember(ada);
    }

    [Fact]
    public async Task Slow_mode_makes_members_wait_and_loses_nothing()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await MeetIn(stage, "Lab");
        await ada.OpensTheSettings();
        await ada.Sets("Slow mode", "5 seconds");
        await ada.Confirms("Save");
        await bob.IsTold("Slow mode: 5 seconds between two messages of a member");

        await bob.Posts("One");
        await bob.Sends("Two");
        await bob.IsTold("Slow mode: one message per 5 s");
        await ada.Posts("I do not wait");
        await ada.Posts("Not at all");

        await ada.Sees("Two");
        var said = stage.Database.Query(
            "SELECT CreatedAt FROM messages WHERE Content IN ('One', 'Two') ORDER BY Sequence", row => row.GetInt64(0));
        Assert.True(said[1] - said[0] >= TimeSpan.FromSeconds(5).Ticks);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Three_people_talk_in_a_direct_room_of_their_own()
    {
        await using var stage = Stage.Opens();
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();

        await ada.TurnsTo(bob, eve);
        await ada.Posts("The three of us");
        await bob.SeesUnread("ada, eve", 1);
        await bob.TurnsTo(ada, eve);
        await bob.Sees("The three of us");
        await bob.Posts("Nobody else");
        await eve.Opens("ada, bob");

        await eve.Sees("Nobody else");
        await ada.Sees("Nobody else");
        await ada.FindsThePageAccessible();
    }

    private static async Task<(Person Ada, Person Bob)> MeetIn(Stage stage, string room)
    {
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.MakesAPrivateRoom(room);
        await ada.Adds(bob);
        await bob.Opens(room);
        return (ada, bob);
    }
}
