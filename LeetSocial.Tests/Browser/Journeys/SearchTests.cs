using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What was said is found again, by whoever may read it, while they type.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task What_somebody_just_wrote_is_found_while_one_types()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await bob.GoesToSearch();
        await bob.IsTold("Find messages in your rooms");

        await ada.Posts("The lighthouse keeper retired");
        await stage.IsIndexed();
        await bob.SearchField.PressSequentiallyAsync("lightho");
        await bob.Finds("The lighthouse keeper retired");
        await Assertions.Expect(bob.Hits.Locator("mark")).ToHaveTextAsync("lightho");
        await stage.EndsWell();
    }

    [Fact]
    public async Task Words_parts_phrases_scripts_and_conditions_find_what_they_say()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        const string ready = "The release notes are ready", lost = "Lost my notes of that release", chinese = "明天去北京开会", japanese = "東京で会う",
            korean = "한국어를 배웁니다", link = "See https://example.com/plan", code = "Call frobnicate() now", named = "Lunch, @bob?";
        foreach (var text in (string[])[ready, lost, chinese, japanese, korean, link, "Call `frobnicate()` now"]) await ada.Sends(text);
        await ada.Posts(named);
        await bob.Posts("Lunch sounds good");
        await bob.GoesToSearch();

        foreach (var (words, found) in new (string, string[])[]
        {
            ("\"release notes\"", [ready]), ("relea", [lost, ready]), ("ELEA notes", [lost, ready]), ("lea", [lost, ready]),
            ("北京", [chinese]), ("会", [japanese, chinese]), ("京", [japanese, chinese]), ("東京", [japanese]), ("국", [korean]), ("국어", [korean]),
            ("lunch from:@ada", [named]), ("lunch from:me", ["Lunch sounds good"]), ("in:general frob", [code]), ("has:link", [link]), ("has:code", [code]),
            ("mentions:me", [named]), ($"lunch during:{DateTime.UtcNow.Year}", ["Lunch sounds good", named]), ("lunch after:2020 before:2999", ["Lunch sounds good", named]),
        })
        {
            await bob.SearchesFor(words);
            await IsAnswered(bob, words);
            await bob.Finds(found);
        }
        await bob.SearchesFor("has:image");
        await bob.FindsNothing();
        await bob.SearchesFor("lunch before:2020");
        await IsAnswered(bob, "lunch before:2020");
        await bob.FindsNothing();
        await stage.EndsWell();
    }

    [Fact]
    public async Task By_keyboard_alone_one_comes_to_the_message_and_back()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        foreach (var text in (string[])["Apples first", "Apples second"]) await ada.Posts(text);
        await stage.IsIndexed();
        var keys = bob.Page.Keyboard;
        await bob.Chat.Button("Search messages").FocusAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(bob.SearchField).ToBeFocusedAsync();

        await keys.TypeAsync("apples");
        await bob.Finds("Apples second", "Apples first");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(bob.Hits.Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(bob.SearchField).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await bob.LandsOn("Apples first");

        await bob.GoesToSearch();
        await keys.TypeAsync("second");
        await bob.Finds("Apples second");
        await keys.PressAsync("Escape");
        await Assertions.Expect(bob.SearchField).ToHaveValueAsync("");
        await bob.IsTold("Find messages in your rooms");
        await keys.PressAsync("Escape");
        await bob.IsInTheChat();
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_hit_of_long_ago_opens_where_it_stands()
    {
        await using var stage = Stage.Opens(settings: [("Limits:MessagesPerSecond", "0")]);
        var (ada, bob) = await Meet(stage);
        await ada.Posts("A needle in the hay");
        await stage.FillsTheRoom(ada, messages: 300);
        await bob.GoesToSearch();
        await bob.SearchesFor("needle");
        await bob.Finds("A needle in the hay");
        await IsAnswered(bob, "needle");
        await bob.Page.Keyboard.PressAsync("Enter");

        await bob.LandsOn("A needle in the hay");
        await bob.Sees("Line 1");
        await bob.DoesNotSee("Line 300");
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task T24_what_is_said_in_a_room_of_others_is_never_found()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        var room = await stage.As(ada, (services, actor) => services.GetRequiredService<RoomService>().Create(actor, new NewRoom("Cellar", "", true, [])));
        await stage.As(ada, (services, actor) => services.GetRequiredService<ChatService>().Post(actor, new PostMessage(room, "The canary sings", "canary")));
        await ada.Posts("Nothing about birds");
        await ada.GoesToSearch();
        await ada.SearchesFor("canary");
        await ada.Finds("The canary sings");

        await bob.GoesTo($"/search?q=canary&room={room.Value}");
        await bob.FindsNothing();
        await bob.SearchesFor("in:cellar canary");
        await bob.IsTold("You are in no room named “cellar”.");
        Assert.False(bob.Device.Heard("canary sings"));
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T25_what_is_deleted_or_edited_away_leaves_the_answer_that_stands_and_is_in_no_other()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await Meet(stage);
        await ada.Posts("Parrots talk");
        await ada.Posts("Parrots bite");
        await bob.GoesToSearch();
        await bob.SearchesFor("parrots");
        await bob.Finds("Parrots bite", "Parrots talk");

        await ada.Deletes("Parrots bite");
        await bob.Finds("Parrots talk");
        await ada.Edits("Parrots talk", into: "Sparrows talk");
        await bob.FindsNothing();
        await bob.SearchesFor("parrot");
        await bob.FindsNothing();
        await bob.SearchesFor("talk");
        await bob.Finds("Sparrows talk");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task What_is_not_understood_is_explained_with_the_way_out()
    {
        await using var stage = Stage.Opens();
        var (ada, _) = await Meet(stage);
        await ada.Posts("Half a phrase, by:nobody");
        await ada.GoesToSearch();

        await ada.SearchesFor("phrase before:yesterday");
        await ada.IsTold("“before:yesterday” has no date in it. Write it like 2026-11-24, 2026-11 or 2026.");
        await ada.SearchesFor("by:nobody");
        await ada.IsTold("“by:” is no condition and was searched for as text.");
        await ada.Finds("Half a phrase, by:nobody");
        await ada.SearchesFor("\"half a phrase");
        await ada.IsTold("The quotes are not closed");
        await ada.Finds("Half a phrase, by:nobody");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T30_who_searches_too_much_is_told_how_long_to_wait_and_keeps_the_words()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time, ("Limits:SearchesPerMinute", "1"));
        var (ada, _) = await Meet(stage);
        await ada.Posts("Patience");
        await ada.GoesToSearch();
        var told = ada.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "That was a lot of searching. It goes on by itself in" });

        await ada.SearchesFor("pat");
        await ada.Finds("Patience");
        await ada.SearchesFor("patience");
        await Assertions.Expect(told).ToBeVisibleAsync();
        await Assertions.Expect(ada.SearchField).ToHaveValueAsync("patience");
        await Assertions.Expect(ada.Hits).ToHaveCountAsync(0);
        time.Advance(TimeSpan.FromMinutes(1));
        await ada.Finds("Patience");
        await Assertions.Expect(told).ToHaveCountAsync(0);
        await ada.FindsThePageAccessible();
    }

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Everything_the_page_shows_fits_and_can_be_read_by_everybody(int width, int height, ColorScheme theme)
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = theme });
        await ada.Registers();
        var longName = string.Concat(Enumerable.Repeat("Donaudampfschifffahrt", 3));
        var room = await stage.As(ada, (services, actor) => services.GetRequiredService<RoomService>().Create(actor, new NewRoom(longName, "", false, [])));
        foreach (var text in (string[])["short words", "مرحبا words", "||hidden|| `code words` and " + new string('w', 300), "**words** " + longName])
        {
            await stage.As(ada, (services, actor) => services.GetRequiredService<ChatService>().Post(actor, new PostMessage(room, text, Guid.NewGuid().ToString())));
        }
        foreach (var query in (string[])["", "words", "words hidden", "\"words", "before:never", "nothing-like-it"])
        {
            await ada.GoesTo("/search?q=" + Uri.EscapeDataString(query));
            await Assertions.Expect(ada.Page.Locator(".search .hits, .search .hint, .search .problems, .search .empty").First).ToBeVisibleAsync();

            await ada.FindsThePageAccessible();
            Assert.Equal(0, await ada.Page.EvaluateAsync<int>("() => { const all = document.querySelector('.search .all'); return all.scrollWidth - all.clientWidth; }"));
        }
    }

    /// <summary>What stands there answers these words, and not those before.</summary>
    private static Task IsAnswered(Person who, string words) =>
        Assertions.Expect(who.Page.Locator("main.search")).ToHaveAttributeAsync("data-asked", words);

    private static async Task<(Person Ada, Person Bob)> Meet(Stage stage)
    {
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        return (ada, bob);
    }
}
