using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Links to messages and days lead there, as often as they are followed.</summary>
public sealed class LeadingTests
{
    // As the browsers count the days, and for as long as the test takes.
    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow;
    private static readonly DateTimeOffset DayBeforeYesterday = Today.AddDays(-2);

    [Fact]
    public async Task A_link_leads_to_its_message_again_from_wherever_one_has_gone_and_a_day_to_its_first()
    {
        await using var stage = Stage.Opens(settings: [("Limits:MessagesPerSecond", "0"), ("Limits:PagesPerSecond", "0")]);
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await stage.FillsTheRoom(ada, messages: 500);
        HappenedBefore(stage, "Line 250");
        var pinned = new MessageId(stage.Database.Value<long>("SELECT Id FROM messages WHERE Content = 'Line 100'"));
        await stage.As(ada, (services, actor) => services.GetRequiredService<ChatService>().Pin(actor, pinned, true));
        await ada.Reloads();
        await ada.HasInSight("Line 500");

        await FollowsThePin(ada);
        await ada.Chat.JumpToLatest.ClickAsync();
        await ada.HasInSight("Line 500");
        await FollowsThePin(ada);
        await ada.ScrollsToTheEnd();
        await FollowsThePin(ada);

        await JumpsTo(ada, DayBeforeYesterday);
        await ada.HasInSight("Line 1");
        await ada.ScrollsToTheEnd();
        await JumpsTo(ada, DayBeforeYesterday);
        await ada.HasInSight("Line 1");
        await JumpsTo(ada, Today);
        await ada.HasInSight("Line 251");
        await stage.EndsWell();
    }

    [Fact]
    public async Task What_was_asked_for_too_fast_comes_when_it_may()
    {
        // Two at once, and then one every two seconds.
        await using var stage = Stage.Opens(settings: [("Limits:MessagesPerSecond", "0"), ("Limits:PagesPerSecond", "0.5")]);
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await stage.FillsTheRoom(ada, messages: 160);
        var pinned = new MessageId(stage.Database.Value<long>("SELECT Id FROM messages WHERE Content = 'Line 30'"));
        await stage.As(ada, (services, actor) => services.GetRequiredService<ChatService>().Pin(actor, pinned, true));
        await ada.Reloads();
        await ada.HasInSight("Line 160");
        var pin = ada.Page.Locator(".pins a").Filter(new() { HasText = "Line 30" });
        await Assertions.Expect(pin).ToHaveCountAsync(1);

        // Nothing else of the page asks by now: the next that is allowed is the jump's.
        await JumpsTo(ada, DayBeforeYesterday, () => AsksTooMuch(stage, ada));
        await ada.HasInSight("Line 1");
        await ada.Chat.JumpToLatest.ClickAsync();
        await ada.HasInSight("Line 160");
        await ada.MakesARoom("Lab");
        await Assertions.Expect(pin).ToHaveCountAsync(0);
        await AsksTooMuch(stage, ada);
        await ada.Opens("General");
        await Assertions.Expect(pin).ToHaveCountAsync(1);
        await stage.EndsWell();
    }

    [Fact]
    public async Task Who_comes_by_the_address_of_no_message_is_told_so()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Posts("The only one");

        await ada.GoesTo($"/messages/{stage.Database.RoomNamed("General")}/999999");

        await ada.IsTold("That message is not here");
        await ada.HasInSight("The only one");
        await stage.EndsWell();
    }

    private static void HappenedBefore(Stage stage, string line) => stage.Database.Do(string.Create(
        CultureInfo.InvariantCulture,
        $"UPDATE messages SET CreatedAt = {new DateTimeOffset(DayBeforeYesterday.Date.AddHours(1), TimeSpan.Zero).UtcTicks} + Id WHERE Id <= (SELECT Id FROM messages WHERE Content = '{line}')"));

    private static async Task FollowsThePin(Person who)
    {
        await who.Page.Locator(".pins a").Filter(new() { HasText = "Line 100" }).ClickAsync();
        await who.HasInSight("Line 100");
    }

    /// <summary>Until the next page is refused.</summary>
    private static Task AsksTooMuch(Stage stage, Person who) => stage.As<Done>(who, async (services, actor) =>
    {
        var room = new RoomId(stage.Database.RoomNamed("General"));
        for (var isAllowed = true; isAllowed;) isAllowed = !(await services.GetRequiredService<ChatQueries>().Pins(actor, room)).IsRefused(out _);
        return default(Done);
    });

    private static async Task JumpsTo(Person who, DateTimeOffset day, Func<Task>? before = null)
    {
        await who.Chat.Button("Jump to date").ClickAsync();
        await who.Page.GetByLabel("Date", new() { Exact = true }).FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await (before?.Invoke() ?? Task.CompletedTask);
        await who.Answers("Go there");
    }
}
