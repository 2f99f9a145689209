using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    /// <summary>The files that are to go with the next message, or those of them that are in a state.</summary>
    public ILocator Chips(string? state = null) => Page.Locator(state is null ? ".tray .att" : $".tray .att[data-state={state}]");

    public ILocator Chip(string name) => Chips().Filter(new() { HasText = name });

    public async Task Chooses(params (string Name, byte[] Bytes)[] files)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Chat.Button("Attach files").ClickAsync());
        await chooser.SetFilesAsync(files.Select(file => new FilePayload
        {
            Name = file.Name,
            MimeType = file.Name.EndsWith("png", StringComparison.Ordinal) ? "image/png" : "",
            Buffer = file.Bytes,
        }));
    }
}
