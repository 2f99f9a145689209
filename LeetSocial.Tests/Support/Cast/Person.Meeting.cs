using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    /// <summary>Makes a public room and stands in it.</summary>
    public async Task Makes(string room)
    {
        await Chat.Button("New room").ClickAsync();
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(room);
        await Chat.Button("Create").ClickAsync();
        await Assertions.Expect(Chat.Heading(room)).ToBeVisibleAsync();
    }

    /// <summary>Finds a public room in the directory and comes in.</summary>
    public async Task Joins(string room)
    {
        await Chat.Button("Browse rooms").ClickAsync();
        await Chat.Button($"Join {room}").ClickAsync();
        await Assertions.Expect(Chat.Heading(room)).ToBeVisibleAsync();
    }

    /// <summary>Leaves the room that is open.</summary>
    public async Task Leaves(string room)
    {
        await Chat.Button("Leave room").ClickAsync();
        await Chat.Button("Leave").ClickAsync();
        await Assertions.Expect(Chat.RoomLink(room)).ToHaveCountAsync(0);
    }

    /// <summary>Opens the room between them.</summary>
    public async Task TurnsTo(params IReadOnlyList<Person> others)
    {
        await Chat.Button("New message").ClickAsync();
        foreach (var other in others)
        {
            await Page.GetByLabel("Members", new() { Exact = true }).FillAsync(other.Name);
            await Page.GetByRole(AriaRole.Option, new() { Name = other.Name }).First.ClickAsync();
        }
        await Chat.Button("Start").ClickAsync();
        await Assertions.Expect(Chat.Heading(string.Join(", ", others.Select(other => other.Name).Order()))).ToBeVisibleAsync();
    }
}
