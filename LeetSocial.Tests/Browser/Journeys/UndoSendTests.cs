using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A message that can be taken back for some seconds, for those who chose that.</summary>
public sealed class UndoSendTests
{
    [Fact]
    public async Task What_is_taken_back_in_time_stands_in_the_composer_again_and_nobody_saw_it()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await Chooses(ada, "30 seconds");
        await ada.Page.Clock.InstallAsync();
        await ada.Sends("Too early");
        await ada.Chat.Button("Undo").ClickAsync();
        await ada.HasInTheComposer("Too early");
        await ada.DoesNotSee("Too early");

        await ada.Sends("Thought over");
        await Assertions.Expect(ada.Chat.Button("Undo")).ToBeVisibleAsync();
        await bob.DoesNotSee("Thought over");
        // To the connection such a leap is a silence: it is made anew.
        ada.ExpectsTheServerToGo();
        await ada.Page.Clock.FastForwardAsync("00:31");
        await bob.Sees("Thought over");
        await bob.DoesNotSee("Too early");
        await Assertions.Expect(ada.Chat.Button("Undo")).ToHaveCountAsync(0);
        await stage.EndsWell();
    }

    [Fact]
    public async Task Whoever_leaves_the_page_meant_it_to_be_sent()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await Chooses(ada, "30 seconds");
        await ada.Sends("And off I go");
        await Assertions.Expect(ada.Chat.Button("Undo")).ToBeVisibleAsync();
        await ada.FindsThePageAccessible();

        await ada.Reloads();

        await bob.Sees("And off I go");
        await ada.HasNothingLeftToSend();
        await bob.SeesAllThatIsStored();
        await ada.HasInTheComposer("");
        await stage.EndsWell();
    }

    [Fact]
    public async Task It_is_off_until_it_is_chosen()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Posts("At once");
        await Assertions.Expect(ada.Chat.Button("Undo")).ToHaveCountAsync(0);
        await ada.FindsThePageAccessible();
    }

    private static async Task Chooses(Person person, string time)
    {
        await person.Page.GotoAsync("/account/manage");
        await person.Page.GetByLabel("Undo send").SelectOptionAsync(new SelectOptionValue { Label = time });
        await person.Chat.Button("Save").ClickAsync();
        await person.IsTold("saved");
        await person.Visits("/messages");
    }
}
