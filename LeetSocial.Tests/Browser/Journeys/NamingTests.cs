using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Naming people, rooms and emoji while one writes.</summary>
public sealed class NamingTests
{
    [Fact]
    public async Task A_person_is_picked_by_keyboard_and_learns_of_it()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await bob.HidesTheTab();

        await ada.Types("Look, @bo");
        await ada.IsOffered("bob @bob");
        await ada.FindsThePageAccessible();
        await ada.Presses("Enter");
        await ada.HasInTheComposer("Look, @bob ");
        await ada.IsOfferedNothing();
        await ada.Presses("Enter");

        await bob.SeesMentions("General", 1);
        await Assertions.Expect(bob.Chat.Log.Locator(".at")).ToHaveTextAsync("@bob");
        await stage.EndsWell();
    }

    [Fact]
    public async Task Arrows_walk_tab_chooses_and_escape_closes_nothing_else()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await bob.Posts("Which one?");
        await ada.Sees("Which one?");
        await ada.ActsOn("Which one?", "Reply");

        await ada.Types("@");
        await ada.IsOffered("bob @bob", "room Notifies 1 person");
        await ada.Presses("ArrowUp");
        await ada.HasMarked("room Notifies 1 person");
        await ada.Presses("ArrowDown");
        await ada.HasMarked("bob @bob");
        await ada.Presses("ArrowDown");
        await ada.Presses("Tab");
        await ada.HasInTheComposer("@room ");
        await ada.Types("@b");
        await ada.IsOffered("bob @bob");
        await ada.Presses("Escape");
        await ada.IsOfferedNothing();
        await ada.IsTold("Replying to bob");
        await ada.Types("o");
        await ada.IsOfferedNothing();
        await ada.Presses("Escape");
        await Assertions.Expect(ada.Page.GetByText("Replying to bob")).ToBeHiddenAsync();
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Where_nothing_matches_and_in_code_enter_sends()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);

        await ada.Types("@nobody");
        await ada.IsOfferedNothing();
        await ada.Presses("Enter");
        await bob.Sees("@nobody");
        await ada.Types("`@bo");
        await ada.IsOfferedNothing();
        await ada.Types("`");
        await ada.Presses("Enter");
        await bob.Sees("@bo");
        await ada.Sends("Pasted for @bob");
        await bob.Sees("Pasted for @bob");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Many_are_notified_only_after_a_question_that_loses_nothing()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await stage.FillsGeneral("carl", "dora", "emil", "fritz", "gerda");
        await ada.Reloads();
        await bob.HidesTheTab();

        await ada.Types("Lunch @room");
        await ada.IsOffered("room Notifies 6 people");
        await ada.Presses("Tab");
        await ada.Presses("Enter");
        await ada.IsTold("This notifies 6 people");
        await ada.FindsThePageAccessible();
        await ada.Answers("Cancel");
        await ada.HasInTheComposer("Lunch @room ");
        await ada.Presses("Enter");
        await ada.Answers("Send");

        await bob.SeesMentions("General", 1);
        await ada.HasInTheComposer("");
        await stage.EndsWell();
    }

    [Fact]
    public async Task A_named_room_is_gone_to_and_into()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.MakesARoom("Team lunch");
        await ada.JumpsTo("gene");
        await ada.IsIn("General");

        await ada.Types("All to #tea");
        await ada.IsOffered("Team lunch Your room");
        await ada.Presses("Enter");
        await ada.HasInTheComposer("All to #[Team lunch] ");
        await ada.Presses("Enter");
        await bob.FollowsTheLink("#Team lunch");
        await bob.IsTold("Join #Team lunch?");
        await bob.Answers("Join");
        await bob.IsIn("Team lunch");
        await ada.FollowsTheLink("#Team lunch");
        await ada.IsIn("Team lunch");
        await stage.EndsWell();
    }

    [Fact]
    public async Task An_emoji_is_picked_by_its_name_or_written_in_full_and_taken_back()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);

        await ada.Types("Done :tad");
        await ada.IsOffered(":tada:");
        await ada.Presses("Enter");
        await ada.HasInTheComposer("Done 🎉");
        await ada.Types(" :rocket:");
        await ada.HasInTheComposer("Done 🎉 🚀");
        await ada.Presses("Backspace");
        await ada.HasInTheComposer("Done 🎉 :rocket:");
        await ada.Presses("Control+z");
        await ada.HasInTheComposer("Done 🎉 🚀");
        await ada.Presses("End");
        await ada.Types(" `in code :tada:`");
        await ada.Presses("Enter");
        await bob.Sees("Done 🎉 🚀 in code :tada:");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task On_a_phone_a_touch_chooses_and_the_keyboard_stays()
    {
        await using var stage = Stage.Opens();
        var bob = await stage.Enters("bob");
        await bob.Registers();
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await ada.Registers();

        await stage.FillsGeneral("berta-of-the-harbour");
        stage.Database.Do($"UPDATE people SET DisplayName = '{string.Concat(Enumerable.Repeat("Berta ", 10))}' WHERE UserName = 'berta-of-the-harbour'");
        await ada.Types("@ber");
        var username = ada.Page.Locator(".suggestions small").Filter(new() { HasText = "@berta-of-the-harbour" });
        Assert.Equal(0, await username.EvaluateAsync<int>("name => name.scrollWidth - name.clientWidth"));
        await ada.Writes("");
        await ada.Types("@b");
        await ada.IsOffered("bob @bob");
        await ada.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^bob") }).TapAsync();

        await ada.HasInTheComposer("@bob ");
        await Assertions.Expect(ada.Chat.Composer).ToBeFocusedAsync();
        await ada.FindsThePageAccessible();
    }

    private static async Task<(Person Ada, Person Bob)> Meet(Stage stage)
    {
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        return (ada, bob);
    }
}
