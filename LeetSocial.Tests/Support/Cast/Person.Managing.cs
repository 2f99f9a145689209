using LeetSocial.Tests.Browser.Pages;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>What is done with the room that is open, and seen of it.</summary>
internal sealed partial class Person
{
    /// <summary>Makes a private room and stands in it.</summary>
    public async Task MakesAPrivateRoom(string room)
    {
        await Chat.Button("New room").ClickAsync();
        await Page.GetByLabel("Name", new() { Exact = true }).FillAsync(room);
        await Page.GetByLabel("Private", new() { Exact = true }).CheckAsync();
        await Chat.Button("Create").ClickAsync();
        await IsIn(room);
    }

    public async Task Adds(Person other)
    {
        await Chat.Button("Add people").ClickAsync();
        await Page.GetByLabel("Members", new() { Exact = true }).FillAsync(other.Name);
        await Page.GetByRole(AriaRole.Option, new() { Name = other.Name }).First.ClickAsync();
        await Answers("Add");
        await Assertions.Expect(TopDialog).ToHaveCountAsync(0);
    }

    /// <summary>Makes a link into the open room and leaves the dialog open.</summary>
    /// <returns>What stands in the address behind the host.</returns>
    public async Task<string> MakesALink(string uses = "Any number", string ends = "7 days")
    {
        await Chat.Button("Invite by link").ClickAsync();
        await Page.GetByLabel("Ends after").SelectOptionAsync(ends);
        await Page.GetByLabel("People", new() { Exact = true }).SelectOptionAsync(uses);
        await Answers("Create link");
        return new Uri(await Page.GetByLabel("Invitation link", new() { Exact = true }).First.InputValueAsync()).AbsolutePath;
    }

    /// <summary>Opens an invitation that is for whoever is signed in.</summary>
    public Task Follows(string link) => Page.GotoAsync(link);

    /// <summary>Signed out, opens an invitation, and makes an account on the way to it.</summary>
    public async Task FollowsAsANewcomer(string link)
    {
        await Follows(link);
        await IsTold("You are invited to a room");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await IsTold("You are invited to a room");
        await new AccountPages(Page).Register(Name, Email, Password);
        await Assertions.Expect(Chat.Button("Join")).ToBeVisibleAsync();
    }

    public async Task ComesIn(string room)
    {
        await Chat.Button("Join").ClickAsync();
        await IsInTheChat();
        await IsIn(room);
    }

    /// <summary>Opens what can be set about the room.</summary>
    public Task OpensTheSettings() => Chat.Button("Room settings").ClickAsync();

    public async Task Sets(string label, string value)
    {
        var field = TopDialog.GetByLabel(label, new() { Exact = true });
        if (await field.EvaluateAsync<bool>("field => field.matches('select')")) await field.SelectOptionAsync(value);
        else await field.FillAsync(value);
    }

    /// <summary>Presses a button of the dialog on top, and has it closed with all under it.</summary>
    public async Task Confirms(string choice)
    {
        await TopDialog.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
        await Assertions.Expect(TopDialog).ToHaveCountAsync(0);
    }

    /// <summary>Chooses from what is offered for a member.</summary>
    public async Task ChoosesForMember(Person other, string act)
    {
        await Chat.Button($"Actions for {other.Name}").ClickAsync();
        await Answers(act);
    }

    public Task SeesTheTopic(string topic) => Assertions.Expect(Page.Locator("main header p")).ToHaveTextAsync(topic);

    /// <summary>The mark beside a member's name; empty for none.</summary>
    public Task SeesMark(string person, string mark) => mark.Length == 0
        ? Assertions.Expect(Chat.PresenceOf(person).Locator(".mark")).ToHaveCountAsync(0)
        : Assertions.Expect(Chat.PresenceOf(person).Locator(".mark")).ToHaveTextAsync(mark);

    public Task SeesNoMember(Person other) => Assertions.Expect(Chat.PresenceOf(other.Name)).ToHaveCountAsync(0);

    public Task IsNotInTheListWith(string room) => Assertions.Expect(Chat.RoomLink(room)).ToHaveCountAsync(0);

    public Task CannotWrite() => Assertions.Expect(Chat.Composer).ToBeDisabledAsync();

    public Task CanWrite() => Assertions.Expect(Chat.Composer).ToBeEnabledAsync();

    private ILocator TopDialog => Page.GetByRole(AriaRole.Dialog).Last;
}
