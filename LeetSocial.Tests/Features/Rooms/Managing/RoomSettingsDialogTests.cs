using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Managing;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Features.Rooms.Managing;

public sealed class RoomSettingsDialogTests : UiContext
{
    private static readonly Room Lab = new(new RoomId(1), RoomKind.Group, RoomVisibility.Private, "Lab", "Cells", new PersonId(1), default)
    {
        SlowModeSeconds = 45,
    };

    private readonly List<RoomSettings> _saved = [];
    private readonly List<bool> _archived = [];
    private Refusal? _answer;

    [Fact]
    public async Task Only_what_was_changed_here_is_saved()
    {
        var (page, closed) = OpenDialog();

        page.Find("#settings-name").Input("Lab 2");
        page.Find("#settings-slow").Change("60");
        Button(page, "Save").Click();

        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(new RoomSettings { Name = "Lab 2", SlowModeSeconds = 60 }, Assert.Single(_saved));
    }

    [Fact]
    public void A_wait_that_is_none_of_the_usual_ones_stays_in_its_place() => Assert.Equal(
        ["Off", "5 seconds", "10 seconds", "30 seconds", "45 seconds", "1 minute"],
        OpenDialog().Page.FindAll("#settings-slow option").Select(choice => choice.TextContent).Take(6));

    [Fact]
    public void A_refusal_stands_at_its_field_and_what_was_typed_stays()
    {
        _answer = Refusal.Invalid("TopicNotText", "Topic");
        var (page, closed) = OpenDialog();
        page.Find("#settings-topic").Input("Cells and more");

        Button(page, "Save").Click();

        Assert.Equal("The topic holds characters that cannot be shown.", page.Find("#settings-topic-complaint").TextContent);
        Assert.Equal("true", page.Find("#settings-topic").GetAttribute("aria-invalid"));
        Assert.Equal("Cells and more", page.Find("#settings-topic").GetAttribute("value"));
        Assert.True(page.Find("#settings-name-complaint").HasAttribute("hidden"));
        Assert.False(closed.IsCompleted);
    }

    [Fact]
    public void Who_opens_a_private_room_is_told_what_that_means()
    {
        var page = OpenDialog().Page;
        Assert.Equal("Only people who were added can find it.", page.Find("#settings-private-hint").TextContent);

        page.Find("#settings-private").Change(false);

        Assert.Equal("Everybody will find it, and can read all that was ever said in it.", page.Find("#settings-private-hint").TextContent);
    }

    [Fact]
    public async Task Archiving_is_asked_about_and_what_was_typed_stays_behind_the_question()
    {
        var (page, closed) = OpenDialog();
        page.Find("#settings-name").Input("Lab 2");
        Button(page, "Archive room").Click();
        page.WaitForState(() => page.FindAll("[role=dialog]").Count == 2);
        page.FindAll("button").Last(button => button.TextContent == "Cancel").Click();
        page.WaitForState(() => page.FindAll("[role=dialog]").Count == 1);
        Assert.Equal("Lab 2", page.Find("#settings-name").GetAttribute("value"));

        Button(page, "Archive room").Click();
        page.WaitForState(() => page.FindAll("[role=dialog]").Count == 2);
        page.FindAll("button").Last(button => button.TextContent == "Archive room").Click();

        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([true], _archived);
        Assert.Empty(_saved);
    }

    [Fact]
    public async Task An_archived_room_can_only_be_opened_again()
    {
        var (page, closed) = OpenDialog(Lab with { IsArchived = true });
        Assert.Empty(page.FindAll("input, select"));
        Assert.Equal(["Open again", "Cancel"], page.FindAll("button").Select(button => button.TextContent));

        Button(page, "Open again").Click();

        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([false], _archived);
    }

    private (IRenderedComponent<DialogHost> Page, Task Closed) OpenDialog(Room? room = null) => Open(host => RoomSettingsDialog.Open(
        host, room ?? Lab,
        settings =>
        {
            _saved.Add(settings);
            return Task.FromResult(_answer);
        },
        archive =>
        {
            _archived.Add(archive);
            return Task.FromResult(_answer);
        }));
}
