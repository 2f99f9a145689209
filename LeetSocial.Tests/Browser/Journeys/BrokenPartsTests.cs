using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A fault in one part of the page stays there: it says so in its place, heals when asked, and the talk goes on.</summary>
public sealed class BrokenPartsTests
{
    private const string Notice = "This part could not be shown. Everything else still works.";

    /// <summary>A part, and a text that it alone draws; asking for it is made to fail.</summary>
    public static TheoryData<string, string> Parts => new()
    {
        { "the rail", "Rail" },
        { "the room list", "GroupRooms" },
        { "the header", "BackToRooms" },
        { "the details", "CloseDetails" },
        { "the menu", "StatusHint" },
        { "the tabs", "Panes" },
    };

    /// <summary>A dialog's button, and a text that the dialog alone draws.</summary>
    public static TheoryData<string, string> Dialogs => new()
    {
        { "New room", "TopicHint" },
        { "New message", "StartConversation" },
        { "Browse rooms", "FindRooms" },
        { "Add people", "Add" },
        { "Leave room", "LeavePublicHint" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task T34_a_part_that_fails_leaves_the_room_usable_and_comes_back(string part, string text)
    {
        var torn = new TornTexts();
        await using var stage = Stage.OpensOver(torn.Replace);
        var ada = await stage.Enters("ada");
        await ada.Registers();

        torn.Tear(text);
        // The tabs are for phones.
        if (part == "the tabs") await ada.Page.SetViewportSizeAsync(390, 844);
        await ada.Reloads();
        await ada.IsTold(Notice);
        await ada.Posts($"Without {part}");
        await ada.Reloads();
        await ada.Sees($"Without {part}");

        torn.Mend();
        await ada.Chat.Button("Try again").ClickAsync();
        await Assertions.Expect(ada.Page.GetByText(Notice)).ToHaveCountAsync(0);
        await ada.Posts("Whole again");
        await ada.FindsThePageAccessible();
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task T34_a_dialog_that_fails_leaves_the_room_usable_and_opens_the_next_time(string button, string text)
    {
        var torn = new TornTexts();
        await using var stage = Stage.OpensOver(torn.Replace);
        var ada = await stage.Enters("ada");
        await ada.Registers();

        torn.Tear(text);
        await ada.Chat.Button(button).ClickAsync();
        await ada.IsTold(Notice);
        await ada.Posts("Without a dialog");

        torn.Mend();
        await ada.Chat.Button(button).ClickAsync();
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Dialog).Filter(new() { Visible = true })).ToBeVisibleAsync();
        await Assertions.Expect(ada.Page.GetByText(Notice)).ToHaveCountAsync(0);
        await ada.FindsThePageAccessible();
    }
}
