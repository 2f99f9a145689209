using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    /// <summary>Writes and sends; returns when the message stands in the log for good.</summary>
    public async Task Posts(string text)
    {
        await Sends(text);
        await Assertions.Expect(Chat.StoredArticle(text).Last).ToBeVisibleAsync();
    }

    /// <summary>Writes and sends without caring whether it arrives.</summary>
    public async Task Sends(string text)
    {
        await Writes(text);
        await Chat.Composer.PressAsync("Enter");
    }

    /// <summary>Leaves a text in the composer.</summary>
    public Task Writes(string text) => Chat.Composer.FillAsync(text);

    /// <summary>Chooses when what is written is to be sent.</summary>
    public async Task PutsOff(string until)
    {
        await Chat.Button("Schedule for later").ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = until }).ClickAsync();
    }

    /// <summary>Presses the keys one by one, as others see "is typing" for.</summary>
    public Task Types(string text) => Chat.Composer.PressSequentiallyAsync(text);

    /// <summary>Goes on typing until somebody sees it said: a sign that is not repeated fades.</summary>
    public Task TypesUntil(Person other, string isTold) => Eventually.Is(
        async () =>
        {
            await Types("a");
            return (await other.Chat.TypingLine.TextContentAsync())!.Contains(isTold, StringComparison.Ordinal);
        },
        $"{other.Name} is told by the typing line: {isTold}");

    public Task Retries(string text) => Chat.Article(text).GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

    /// <summary>Everything this person has sent was acknowledged by a server: the browser keeps none of it to be sent again.</summary>
    public Task HasNothingLeftToSend() => Until(
        """
        async () => {
          const done = request => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          let waiting = 0;
          for (const { name } of (await indexedDB.databases()).filter(database => database.name.startsWith('leetsocial-'))) {
            const database = await done(indexedDB.open(name));
            waiting += await done(database.transaction('outbox').objectStore('outbox').count());
            database.close();
          }
          return waiting === 0;
        }
        """,
        "has nothing left to send");

    /// <summary>All that this browser holds for later: the stores of the composer, and the tab's own.</summary>
    public Task<string> KeptInTheBrowser() => Page.EvaluateAsync<string>(
        """
        async () => {
          const done = request => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const kept = [{ ...sessionStorage }, { ...localStorage }];
          for (const { name } of (await indexedDB.databases()).filter(database => database.name.startsWith('leetsocial-'))) {
            const database = await done(indexedDB.open(name));
            for (const store of database.objectStoreNames) kept.push(await done(database.transaction(store).objectStore(store).getAll()));
            database.close();
          }
          return JSON.stringify(kept);
        }
        """);

    /// <summary>Goes up through the log until a message has come into sight, and stands still there.</summary>
    public async Task ScrollsUpTo(string text)
    {
        await Chat.Log.HoverAsync();
        var before = double.NaN;
        await Eventually.Is(
            async () =>
            {
                var place = await Chat.Article(text).CountAsync() > 0 ? await PlaceOf(text) : -1;
                if (place <= 0) await Page.Mouse.WheelAsync(0, -120);
                (var still, before) = (place > 0 && place == before, place);
                return still;
            },
            $"{Name} has come up to {text}");
    }

    /// <summary>Goes up through the log, as far as it goes.</summary>
    public async Task ScrollsToTheBeginning()
    {
        await Chat.Log.HoverAsync();
        await Eventually.Is(
            async () =>
            {
                await Page.Mouse.WheelAsync(0, -2_000);
                return await Chat.Log.EvaluateAsync<bool>("log => 'atStart' in log.dataset && log.scrollTop < 2");
            },
            $"{Name} is at the beginning");
    }

    /// <summary>Asks for the first message of this day.</summary>
    public async Task JumpsToToday()
    {
        await Chat.Button("Jump to date").ClickAsync();
        await Answers("Go there");
    }

    /// <summary>Asks for the first message of a day, or the next there is.</summary>
    public async Task JumpsTo(DateTime day)
    {
        await Chat.Button("Jump to date").ClickAsync();
        await Page.GetByLabel("Date", new() { Exact = true }).FillAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Answers("Go there");
    }

    /// <summary>The row stands within the part of the log that can be seen.</summary>
    public Task HasInSight(string text) => Assertions.Expect(Chat.Text(text)).ToBeInViewportAsync();

    /// <summary>Goes down through the log, as far as it goes.</summary>
    public async Task ScrollsToTheEnd()
    {
        await Chat.Log.HoverAsync();
        await Eventually.Is(
            async () =>
            {
                await Page.Mouse.WheelAsync(0, 2_000);
                return await Chat.Log.EvaluateAsync<bool>("log => 'atEnd' in log.dataset && log.scrollHeight - log.scrollTop - log.clientHeight < 2");
            },
            $"{Name} is at the end");
    }
}
