using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A fault in what the page itself does is told in a sentence; the circuit and the room go on.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const string Sentence = "That did not work, and it is not your fault. Everything else still works.";
    private const string PartNotice = "This part could not be shown. Everything else still works.";

    private readonly TornTexts _torn = new();
    private Stage _stage = null!;
    private Person _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = Stage.OpensOver(_torn.Replace);
        _ada = await _stage.Enters("ada");
        await _ada.Registers();
        await _ada.MakesARoom("Lab");
        await MarksThePage();
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task T34_a_room_that_cannot_be_opened_says_so_and_opens_when_it_can()
    {
        _stage.Database.Do("ALTER TABLE pins RENAME TO torn");
        await _ada.Chat.RoomLink("General").ClickAsync();
        await _ada.IsTold(Sentence);
        await Assertions.Expect(_ada.Chat.Heading("Lab")).ToHaveCountAsync(0);

        _stage.Database.Do("ALTER TABLE torn RENAME TO pins");
        await GoesOn();
        await _ada.IsIn("General");
        await _ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T34_a_button_that_fails_says_so_and_works_the_next_time()
    {
        // The script of the dialogs came with the first of them.
        await _ada.Reloads();
        await MarksThePage();
        await _ada.Page.RouteAsync("**/MudBlazor.min.js*", route => route.AbortAsync());
        _ada.ExpectsTheServerToGo();
        await _ada.Chat.Button("New room").ClickAsync();
        await _ada.IsTold(Sentence);
        await _ada.Posts("Without a dialog");
        await GoesOn();
        await _ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T34_what_the_pages_of_search_and_of_saved_messages_cannot_do_they_say_and_do_the_next_time()
    {
        await _ada.Posts("Findable");
        await _ada.ChoosesFor("Findable", "Save for later");
        await _ada.IsTold("Saved for later");
        await _ada.GoesToSearch();
        _stage.Database.Do("ALTER TABLE search_index RENAME TO torn");
        await _ada.SearchesFor("findable");
        await _ada.IsTold(Sentence);
        _stage.Database.Do("ALTER TABLE torn RENAME TO search_index");
        await _ada.Chat.Button("Refresh").ClickAsync();
        await _ada.Finds("Findable");

        _stage.Database.Do("ALTER TABLE saved_messages RENAME TO torn");
        await _ada.Page.GetByRole(AriaRole.Link, new() { Name = "Saved messages" }).First.ClickAsync();
        await _ada.IsTold(Sentence);
        _stage.Database.Do("ALTER TABLE torn RENAME TO saved_messages");
        await _ada.Chat.Button("Refresh").ClickAsync();
        await _ada.IsTold("Findable");
        await Assertions.Expect(_ada.Page.GetByText(Sentence)).ToHaveCountAsync(0);
        Assert.True(await _ada.Page.EvaluateAsync<bool>("() => window.isStillTheSamePage === true"));
        Assert.Contains(_stage.Host.Log.Troubles, line => line.Contains("could not do what was asked", StringComparison.Ordinal));
        await _ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T34_news_that_cannot_be_shown_is_read_again_when_it_can()
    {
        var bob = await _stage.Enters("bob");
        await bob.Registers();
        await _ada.Opens("General");
        _torn.Tear("OneIsTyping");
        await bob.Types("I am wri");
        await _ada.IsTold(Sentence);

        _torn.Mend();
        await bob.Posts("Written");
        await _ada.Sees("Written");
        await GoesOn();
        await _ada.SeesAllThatIsStored();
        await _ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T34_a_conversation_that_fails_leaves_the_other_rooms_and_comes_back()
    {
        await _ada.Posts("Said before");
        _torn.Tear("BeginningGroup");
        await _ada.Page.ReloadAsync();
        await Assertions.Expect(_ada.Chat.Interactive).ToBeVisibleAsync();
        await _ada.IsTold(PartNotice);
        await Assertions.Expect(_ada.Chat.RoomLink("General")).ToBeVisibleAsync();

        _torn.Mend();
        await _ada.Chat.Button("Try again").ClickAsync();
        await _ada.Sees("Said before");
        await _ada.Posts("Said after");
        await _ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T34_replies_that_cannot_be_shown_leave_the_room_usable_and_come_back()
    {
        await _ada.Posts("Asked");
        await _ada.Replies("Asked", "Answered");
        _torn.Tear("CloseReplies");
        await _ada.ChoosesFor("Asked", "View replies");
        await _ada.IsTold(PartNotice);
        await _ada.Posts("Beside it");

        _torn.Mend();
        await _ada.Chat.Button("Try again").ClickAsync();
        await _ada.SeesInTheRepliesPane("Answered");
        await _ada.FindsThePageAccessible();
    }

    private Task MarksThePage() => _ada.Page.EvaluateAsync("() => { window.isStillTheSamePage = true; }");

    private async Task GoesOn()
    {
        await _ada.Chat.Button("Refresh").ClickAsync();
        await Assertions.Expect(_ada.Page.GetByText(Sentence)).ToHaveCountAsync(0);
        await _ada.Posts("Whole again");
        Assert.True(await _ada.Page.EvaluateAsync<bool>("() => window.isStillTheSamePage === true"));
        Assert.Contains(_stage.Host.Log.Troubles, line => line.Contains("could not do what was asked", StringComparison.Ordinal));
    }
}
