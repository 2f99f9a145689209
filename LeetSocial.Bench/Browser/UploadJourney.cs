using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Browser;

/// <summary>From choosing a large file to the frame in which its chip says that it is there.</summary>
internal sealed class UploadJourney(ChatTab sender, string path) : IJourney
{
    public string Name => Journeys.Upload;

    /// <returns>Megabytes a second.</returns>
    public async Task<double> Sample(int n)
    {
        await sender.Page.Watch(Stopwatches.FileSent);
        await sender.Page.Begin("change");
        await sender.Page.Locator(".tray input[type=file]").SetInputFilesAsync(path);
        var elapsed = await sender.Page.Seen() - await sender.Page.Begun();
        await sender.Page.Locator(".tray .att .icon").Last.ClickAsync();
        await sender.Page.Locator(".tray .att").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        return new FileInfo(path).Length / 1e3 / elapsed;
    }
}
