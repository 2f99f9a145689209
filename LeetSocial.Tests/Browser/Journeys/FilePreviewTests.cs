using System.Text;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What stands in a file, over the page.</summary>
public sealed class FilePreviewTests
{
    [Fact]
    public async Task The_first_lines_of_a_text_stand_there_in_their_colours_and_are_copied()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        var program = string.Join('\n', Enumerable.Range(1, 300).Select(number => $"def line_{number}(): return '<b>ü</b>'"));
        await stage.Shares(bob, "Read these", ("program.py", Encoding.UTF8.GetBytes(program)), ("notes.txt", "Only this"u8.ToArray()));
        await Sheet(ada, "program.py").PressAsync("Enter");

        var preview = Preview(ada, "program.py");
        await Assertions.Expect(preview.Locator(".hljs-keyword").First).ToHaveTextAsync("def");
        await Assertions.Expect(preview.Locator("header small")).ToContainTextAsync("Python · ");
        await Assertions.Expect(preview.Locator("code")).ToContainTextAsync("line_200(): return '<b>ü</b>'");
        await Assertions.Expect(preview.Locator("code")).Not.ToContainTextAsync("line_201()");
        await Assertions.Expect(preview.GetByText("Only the beginning is shown here.")).ToBeVisibleAsync();
        await Assertions.Expect(preview.GetByRole(AriaRole.Link, new() { Name = "Download" })).ToHaveAttributeAsync("href", "api/files/1?download");
        await ada.FindsThePageAccessible();
        using (await Clipboard.Taken())
        {
            await preview.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
            await Assertions.Expect(preview.GetByText("Code copied")).ToBeVisibleAsync();
        }
        await ada.Presses("Escape");
        await Assertions.Expect(preview).ToHaveCountAsync(0);
        await Assertions.Expect(Sheet(ada, "program.py")).ToBeFocusedAsync();

        await Sheet(ada, "notes.txt").ClickAsync();
        await Assertions.Expect(Preview(ada, "notes.txt").Locator("code")).ToHaveTextAsync("Only this");
        await Assertions.Expect(ada.Page.GetByText("Only the beginning")).ToHaveCountAsync(0);
        await stage.EndsWell();
    }

    [Fact]
    public async Task The_pages_of_a_document_are_painted_as_they_come_near_with_words_to_be_read_until_it_is_deleted()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        var report = Paper.Pdf([.. Enumerable.Range(1, 12).Select(number => $"Chapter {number}")]);
        await stage.Shares(bob, "Read this", ("report.pdf", report), ("broken.pdf", "%PDF-1.7\nnothing of the kind"u8.ToArray()));
        await Sheet(ada, "report.pdf").ClickAsync();

        var preview = Preview(ada, "report.pdf");
        await Assertions.Expect(preview.GetByText("Chapter 1", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(preview.Locator("header small")).ToContainTextAsync("12 pages");
        await Assertions.Expect(Page(preview, 1).Locator("canvas")).ToBeVisibleAsync();
        Assert.True(await IsPainted(Page(preview, 1)));
        await Assertions.Expect(Page(preview, 12).Locator("canvas")).ToHaveCountAsync(0);
        await ada.FindsThePageAccessible();
        await preview.GetByRole(AriaRole.Region).PressAsync("End");
        await Assertions.Expect(preview.GetByText("Chapter 12", new() { Exact = true })).ToBeVisibleAsync();
        Assert.True(await IsPainted(Page(preview, 12)));
        await Assertions.Expect(Page(preview, 1).Locator("canvas")).ToHaveCountAsync(0);
        await preview.GetByRole(AriaRole.Link, new() { Name = "Go to message" }).ClickAsync();
        await Assertions.Expect(preview).ToHaveCountAsync(0);

        await Sheet(ada, "broken.pdf").ClickAsync();
        await Assertions.Expect(Preview(ada, "broken.pdf").GetByText("This file cannot be shown here. You can download it.")).ToBeVisibleAsync();
        await stage.EndsWell();

        await bob.Deletes("Read this");
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await ada.IsTold("The file was deleted.");
        Assert.Empty(ada.Device.Troubles);
    }

    private static ILocator Sheet(Person who, string name) => who.Chat.Log.GetByRole(AriaRole.Link, new() { Name = name });

    private static ILocator Preview(Person who, string name) => who.Page.GetByRole(AriaRole.Dialog, new() { Name = name, Exact = true });

    private static ILocator Page(ILocator preview, int number) => preview.GetByRole(AriaRole.Group, new() { Name = $"Page {number} of 12", Exact = true });

    private static Task<bool> IsPainted(ILocator page) => page.Locator("canvas").EvaluateAsync<bool>(
        "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((part, at) => at % 4 < 3 && part < 100)");
}
