using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What was begun and not sent, on whichever device.</summary>
public sealed class DraftsTests
{
    [Fact]
    public async Task A_draft_is_found_on_another_device_marked_in_the_list_and_gone_everywhere_once_it_is_sent()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Makes("Lab");
        await ada.Opens("General");
        await ada.Types("Begun here");
        await IsKept(stage, "Begun here");
        var phone = await ada.OnAnotherDevice();
        await phone.Opens("General");
        await phone.HasInTheComposer("Begun here");
        await ada.Opens("Lab");
        await ada.HasInTheComposer("");
        await Assertions.Expect(ada.Chat.RoomLink("General")).ToContainTextAsync("Draft");
        await ada.FindsThePageAccessible();
        await ada.Opens("General");

        await phone.Types(", finished there");
        await ada.HasInTheComposer("Begun here, finished there");
        await phone.Presses("Enter");

        await ada.Sees("Begun here, finished there");
        await ada.HasInTheComposer("");
        await IsKept(stage, "");
        await ada.Opens("Lab");
        await Assertions.Expect(ada.Chat.RoomLink("General")).Not.ToContainTextAsync("Draft");
        await stage.EndsWell();
    }

    [Fact]
    public async Task Two_texts_that_know_nothing_of_each_other_are_both_kept_until_one_has_chosen()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        var phone = await ada.OnAnotherDevice();
        await phone.LosesTheNetwork();
        await phone.Types("Underground");
        await ada.Types("At the desk");
        await IsKept(stage, "At the desk");

        await phone.GetsTheNetworkBack();
        await phone.ComesBack();

        await phone.IsTold("You began this elsewhere:");
        await phone.HasInTheComposer("Underground");
        await phone.FindsThePageAccessible();
        await IsKept(stage, "At the desk");
        await phone.Reloads();
        await phone.IsTold("You began this elsewhere:");
        await phone.HasInTheComposer("Underground");
        await phone.Chat.Button("Insert").ClickAsync();
        await phone.HasInTheComposer("Underground\nAt the desk");
        await ada.HasInTheComposer("Underground\nAt the desk");
    }

    private static Task IsKept(Stage stage, string content) => Eventually.Is(
        () => stage.Database.Query("SELECT Content FROM drafts", row => row.GetString(0)).LastOrDefault("") == content,
        $"the account keeps '{content}'");
}
