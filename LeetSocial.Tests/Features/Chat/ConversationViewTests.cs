using System.Collections.Immutable;
using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Chat;

public sealed class ConversationViewTests : UiContext
{
    private static readonly Room Lab = new(new RoomId(5), RoomKind.Group, RoomVisibility.Public, "Lab <b>", "", new PersonId(1), default);
    private static readonly TimelineRow Good = Samples.Posted(11).Row;

    public ConversationViewTests() => Services.AddSingleton(new UploadPolicy());

    [Fact]
    public void Rows_that_cannot_be_drawn_leave_the_room_usable_and_can_be_tried_again()
    {
        var broken = Good.Renamed(Good.AuthorId, null!, null);
        var page = Draw(Shown(broken));

        Assert.Empty(page.FindAll("article"));
        Assert.NotEmpty(page.FindAll("[role=log] [role=alert]"));
        Assert.NotEmpty(page.FindAll("ls-composer"));

        page.Render(set => set.Add(it => it.Shown, Shown(Good)));
        page.Find("[role=alert] button").Click();
        Assert.Single(page.FindAll("article"));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Theory]
    [InlineData("", "audio/webm audio/mp4")]
    [InlineData("audio,image", "audio/webm audio/mp4")]
    [InlineData("audio/mp4", "audio/mp4")]
    [InlineData("image", "")]
    public void The_composer_hears_in_which_types_sound_may_be_recorded(string allowed, string sounds)
    {
        Services.AddSingleton(new UploadPolicy { AllowedTypes = UploadPolicy.ParseTypes(allowed) });

        Assert.Equal(sounds, Draw(Shown(Good)).Find("ls-composer").GetAttribute("data-sounds"));
    }

    [Fact]
    public void The_log_tells_its_modules_where_the_reader_stands()
    {
        var log = Draw(Shown(Good) with { Landing = 11, Receipts = "[[11,\"Read by Bo\"]]" }).Find("[role=log]");

        Assert.Equal("Messages", log.GetAttribute("aria-label"));
        Assert.Equal(("5", "1", "10", "2"), (Told("room"), Told("me"), Told("cursor"), Told("cursor-version")));
        Assert.Equal(("11", "[[11,\"Read by Bo\"]]"), (Told("landing"), Told("receipts")));

        string? Told(string name) => log.GetAttribute("data-" + name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_log_tells_its_modules_whether_it_is_only_read_any_more(bool isArchived)
    {
        var shown = Shown(Good);
        shown = shown with { View = shown.View with { Room = Lab with { IsArchived = isArchived } } };

        Assert.Equal(isArchived, Draw(shown).Find("[role=log]").HasAttribute("data-archived"));
    }

    [Fact]
    public void The_beginning_is_shown_where_the_room_begins_and_only_there()
    {
        Assert.Contains("Lab <b>", Draw(Shown(Good)).Find(".beginning").TextContent, StringComparison.Ordinal);

        var later = Shown(Good);
        var timeline = later.View.Timeline with { ReachesStart = false };
        Assert.Empty(Draw(later with { View = later.View with { Timeline = timeline } }).FindAll(".beginning"));
    }

    [Fact]
    public void An_archived_room_asks_nobody_to_write_in_it()
    {
        var shown = Shown(Good.Renamed(Good.AuthorId, null!, null));
        Assert.Contains("Say something", Draw(shown).Find(".beginning").TextContent, StringComparison.Ordinal);

        var archived = Draw(shown with { View = shown.View with { Room = Lab with { IsArchived = true } } });

        Assert.Equal("This is the very beginning of Lab <b>", archived.Find(".beginning").TextContent.Trim());
        Assert.DoesNotContain("writ", archived.Find("[role=log]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_writing_is_said_and_nobody_is_nothing()
    {
        Assert.Equal("Bo <b> is typing…", Draw(Shown(Good) with { Typing = "Bo <b> is typing…" }).Find("[role=status] [dir=auto]").TextContent);
        Assert.Equal("", Draw(Shown(Good)).Find("[role=status]").TextContent.Trim());
    }

    [Fact]
    public void It_is_drawn_again_only_when_it_shows_something_else()
    {
        var shown = Shown(Good);
        var page = Draw(shown);
        page.Render(set => set.Add(it => it.Shown, shown with { }));
        var drawn = page.RenderCount;
        page.Render(set => set.Add(it => it.Shown, shown with { }));
        Assert.Equal(drawn, page.RenderCount);

        page.Render(set => set.Add(it => it.Shown, shown with { Typing = "Bo is typing…" }));
        Assert.NotEqual(drawn, page.RenderCount);
    }

    [Theory]
    [InlineData(2, false, "5/30")]
    [InlineData(1, false, "5/0")]
    [InlineData(2, true, "5/0")]
    public void The_composer_hears_of_slow_mode_where_its_writer_has_to_wait(long viewer, bool isAdministrator, string roomAndSeconds)
    {
        var shown = Shown(Good);
        shown = shown with { View = shown.View with { Room = Lab with { SlowModeSeconds = 30 } } };

        var page = Render<ConversationView>(set =>
            set.Add(it => it.Shown, shown).Add(it => it.Author, new Viewer(new PersonId(viewer), "Ada", isAdministrator)));

        Assert.Equal(roomAndSeconds, page.Find("ls-composer").GetAttribute("data-slow-mode"));
    }

    private IRenderedComponent<ConversationView> Draw(ShownConversation shown) =>
        Render<ConversationView>(set => set.Add(it => it.Shown, shown).Add(it => it.Author, new Viewer(new PersonId(1), "Ada")));

    private static ShownConversation Shown(TimelineRow row) => new(
        new RoomView(
            Lab,
            new Roster(ImmutableDictionary<PersonId, Member>.Empty, Lab.OwnerId),
            new Timeline([row], row.Sequence, true, true),
            new Unread(new PersonId(1), new ReadCursor(10, 2), default, row.Sequence)),
        Lab.Name, Landing: null, Divider: null, Receipts: "", Typing: "");
}
