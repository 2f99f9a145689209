using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Shell.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Shell;

/// <summary>Bob owns the Lab that Ada looks after with him; while she has a dialog about it open he takes her out of it, or archives it.</summary>
public sealed class EndingDialogsTests : PageContext
{
    // The menu of one's own is a dialog too, and always there.
    private const string Dialog = ".mud-dialog";
    private readonly Estate _estate = new();

    [Fact]
    public async Task Every_dialog_about_a_room_closes_when_one_is_no_longer_in_it()
    {
        await using var lab = await Meets();
        foreach (var button in (string[])["Room settings", "Invite by link", "Add people", "Leave room"])
        {
            lab.Presses(button);

            await lab.RemovesAda();

            lab.Stands(dialogs: 0);
            Assert.Equal("You are no longer in Lab", lab.Page.WaitForElement(".talk .empty-title").TextContent);
            await lab.AddsAdaAgain();
        }
        lab.Page.WaitForElement("[aria-label='Actions for cy']").Click();
        lab.Page.WaitForElement(Dialog);
        await lab.RemovesAda();
        lab.Stands(dialogs: 0);
    }

    [Fact]
    public async Task What_changes_a_room_closes_when_it_is_archived_and_what_does_not_stays()
    {
        await using var lab = await Meets();
        foreach (var button in (string[])["Room settings", "Invite by link", "Add people"])
        {
            lab.Presses(button);

            await lab.Bobs(rooms => rooms.Archive(lab.Bob, lab.Room));

            lab.Stands(dialogs: 0);
            await lab.Bobs(rooms => rooms.Unarchive(lab.Bob, lab.Room));
            lab.Page.WaitForState(() => !lab.Page.Instance.Conversation.View!.Room.IsArchived);
        }
        lab.Presses("Leave room");
        await lab.Bobs(rooms => rooms.Archive(lab.Bob, lab.Room));
        lab.Page.WaitForState(() => lab.Page.Find("ls-composer").GetAttribute("data-disabled")?.Length > 0);
        Assert.Single(lab.Page.FindAll(Dialog));
    }

    [Fact]
    public async Task One_that_holds_words_stays_with_them_and_says_why_it_leads_nowhere()
    {
        await using var lab = await Meets();
        lab.Presses("Room settings");
        lab.Page.WaitForElement("#settings-topic").Input("Cells, and what they say");
        lab.Presses("Archive room", dialogs: 2);

        await lab.Bobs(rooms => rooms.Archive(lab.Bob, lab.Room));
        lab.Stands(dialogs: 1);
        lab.IsTold("This room is archived: it can be read, but nothing can be changed in it.");
        Assert.Equal("Cells, and what they say", lab.Page.Find("#settings-topic").GetAttribute("value"));

        await lab.RemovesAda();
        lab.IsTold("This room is no longer here.");
        lab.Presses("Cancel", dialogs: 0);
    }

    [Fact]
    public async Task A_message_that_is_being_passed_on_goes_with_its_room_unless_something_was_written_to_it()
    {
        await using var lab = await Meets();
        lab.ForwardsTheFirstMessage();
        await lab.RemovesAda();
        lab.Stands(dialogs: 0);

        await lab.AddsAdaAgain();
        lab.ForwardsTheFirstMessage();
        lab.Page.WaitForElement("#forward-comment").Input("Have a look");
        await lab.RemovesAda();

        lab.IsTold("You are not in this room any more.");
        Assert.Equal("Have a look", lab.Page.Find("#forward-comment").GetAttribute("value"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _estate.Dispose();
    }

    private async Task<Lab> Meets()
    {
        var host = await Opens(_estate);
        var circuit = host.Services.CreateAsyncScope();
        foreach (var module in (string[])["./Features/Chat/bridge.js", "./_content/MudBlazor/MudBlazor.min.js"])
        {
            JSInterop.SetupModule(module).Mode = JSRuntimeMode.Loose;
        }
        Takes(circuit.ServiceProvider);
        var services = circuit.ServiceProvider;
        var accounts = services.GetRequiredService<ICreateAccounts>();
        var bob = (await accounts.Create("bob", "bob", "bob@example.org", "long enough")).Value;
        var cy = (await accounts.Create("cy", "cy", "cy@example.org", "long enough")).Value;
        var rooms = services.GetRequiredService<RoomService>();
        var room = (await rooms.Create(bob, new NewRoom("Lab", "", IsPrivate: true, [Ada.Id, cy.Id]))).Value;
        await rooms.MakeAdmin(bob, room, Ada.Id);
        var message = (await services.GetRequiredService<ChatService>().Post(bob, new PostMessage(room, "Cells", "cells"))).Value;
        var page = Render<MessagesPage>(set => set.Add(it => it.RoomId, room.Value));
        var lab = new Lab(host, circuit, page, rooms, room, message.Id, bob, Ada.Id);
        // The first dialog brings along what dialogs stand in. In a browser that takes a moment, and here none at all, within a press.
        lab.ForwardsTheFirstMessage();
        lab.Presses("Cancel", dialogs: 0);
        return lab;
    }

    private sealed record Lab(
        InProcessHost Host, AsyncServiceScope Circuit, IRenderedComponent<MessagesPage> Page,
        RoomService Rooms, RoomId Room, MessageId Message, Actor Bob, PersonId Ada) : IAsyncDisposable
    {
        private Task? _forwarding;

        public void Presses(string name, int dialogs = 1)
        {
            Page.WaitForState(() => Page.FindAll("button").Any(IsCalled));
            // A dialog's button is answered when the dialog is closed.
            Page.FindAll("button").Last(IsCalled).Click();
            Stands(dialogs);

            bool IsCalled(AngleSharp.Dom.IElement button) => button.TextContent.Trim() == name;
        }

        // Page and dialogs are drawn one after the other, and either may be the first.
        public void Stands(int dialogs) => Page.WaitForState(() => Page.FindAll(Dialog).Count == dialogs);

        public void IsTold(string words) => Page.WaitForState(() => Page.FindAll("[role=alert]").Any(alert => alert.TextContent == words));

        public void ForwardsTheFirstMessage()
        {
            _forwarding = Page.InvokeAsync(() => Page.Instance.OpenForward(Message));
            Page.WaitForElement(Dialog);
            Assert.False(_forwarding.IsCompleted);
        }

        public Task RemovesAda() => Bobs(rooms => rooms.Remove(Bob, Room, Ada));

        public async Task AddsAdaAgain()
        {
            await Bobs(rooms => rooms.AddPeople(Bob, Room, [Ada]));
            await Bobs(rooms => rooms.MakeAdmin(Bob, Room, Ada));
            Page.Render(set => set.Add(it => it.RoomId, Room.Value));
            Page.WaitForState(() => Page.Instance.Conversation.View is not null);
        }

        public async Task Bobs(Func<RoomService, Task<Outcome<RoomId>>> act) => Assert.Null((await act(Rooms)).Refusal);

        public async ValueTask DisposeAsync()
        {
            await Circuit.DisposeAsync();
            await Host.DisposeAsync();
        }
    }
}
