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

    /// <summary>Presses the keys one by one, as others see "is typing" for.</summary>
    public Task Types(string text) => Chat.Composer.PressSequentiallyAsync(text);

    public Task Retries(string text) => Chat.Article(text).GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

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
