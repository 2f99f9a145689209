using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Making;
using LeetSocial.Web.Ui;
using LeetSocial.Web.Ui.Picking;
using Microsoft.AspNetCore.Components.Web;

namespace LeetSocial.Tests.Features.Rooms.Making;

public sealed class NewRoomDialogTests : UiContext
{
    private readonly List<NewRoom> _asked = [];
    private Refusal? _answer;

    [Fact]
    public async Task What_was_filled_in_is_what_is_asked_for()
    {
        var (page, closed) = OpenDialog();

        page.Find("#room-name").Input("design");
        page.Find("#room-topic").Input("How it looks");
        page.Find("#room-private").Change(true);
        page.Find("[role=option]").Click();
        Button(page, "Create").Click();

        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        var room = Assert.Single(_asked);
        Assert.Equal(("design", "How it looks", true), (room.Name, room.Topic, room.IsPrivate));
        Assert.Equal([new PersonId(1)], room.Members);
    }

    [Fact]
    public void A_refusal_stands_at_its_field_and_what_was_typed_stays()
    {
        _answer = Refusal.Invalid("NameMissing", "Name");
        var (page, _) = OpenDialog();
        page.Find("#room-topic").Input("kept");

        Button(page, "Create").Click();

        Assert.Equal("Give the room a name.", page.Find("#room-name-complaint").TextContent);
        Assert.Equal("true", page.Find("#room-name").GetAttribute("aria-invalid"));
        Assert.Equal("kept", page.Find("#room-topic").GetAttribute("value"));
        Assert.True(page.Find("#room-topic-complaint").HasAttribute("hidden"));
    }

    [Fact]
    public void Every_reason_there_is_has_its_sentence()
    {
        foreach (var reason in (string[])["NameMissing", "NameTooLong", "NameNotText", "TopicTooLong", "TopicNotText", "TooManyPeople",
            "UnknownPerson", "NobodyChosen", "DirectRoomIsFixed", "NotFound", "Forbidden", "SignedOut", "Unavailable", "TooMany"])
        {
            _answer = new Refusal(RefusalCode.Invalid, reason);
            var (page, _) = OpenDialog();
            Button(page, "Create").Click();
            Assert.NotEqual(reason, page.FindAll(".complaint:not([hidden])")[^1].TextContent);
        }
    }

    [Fact]
    public void Enter_in_the_name_creates_but_not_while_a_word_is_being_composed()
    {
        _answer = Refusal.Unavailable;
        var (page, _) = OpenDialog();

        page.Find("#room-name").KeyDown(new KeyboardEventArgs { Key = "Enter", IsComposing = true });
        Assert.Empty(_asked);
        page.Find("#room-name").KeyDown(new KeyboardEventArgs { Key = "Enter" });
        Assert.Single(_asked);
    }

    [Fact]
    public void No_button_in_it_submits()
    {
        var (page, _) = OpenDialog();

        Assert.All(page.FindAll("button"), button => Assert.Equal("button", button.GetAttribute("type")));
    }

    private (IRenderedComponent<DialogHost> Page, Task Closed) OpenDialog() => Open(host => NewRoomDialog.Open(
        host,
        (_, _) => Task.FromResult<IReadOnlyList<PersonOption>>([new(new PersonId(1), "Mina", "mina")]),
        room =>
        {
            _asked.Add(room);
            return Task.FromResult(_answer);
        }));
}
