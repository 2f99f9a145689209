using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Chat.Forwarding;

/// <summary>What is passed on, with words of one's own or without.</summary>
public sealed class ForwardingTests : InstanceContext
{
    [Fact]
    public async Task A_comment_stands_right_before_what_is_passed_on_and_is_ones_own()
    {
        var (lab, message) = await Said("The printer is fixed");
        var garden = await Room("Garden", Bob, Eve);

        var passedOn = (await Forwards(Bob, message, garden, "for @eve")).Value;

        var comment = Assert.Single(Replayed(garden), row => row.ForwardedFrom is null);
        Assert.Equal(("The printer is fixed", passedOn.Sequence - 1), (Words(passedOn), comment.Sequence));
        Assert.Equal((Bob.Id, Bob.Id), (comment.AuthorId, passedOn.AuthorId));
        Assert.Equal("Ada", passedOn.ForwardedFrom);
        Assert.Equal([Eve.Id], comment.Mentions);
        Assert.Null((await Instance.Try<ChatService, Done>(chat => chat.Edit(Bob, comment.Id, "for all of you"))).Refusal);
        Assert.Equal(1, Count($"messages WHERE RoomId = {lab.Value}"));
    }

    [Fact]
    public async Task However_often_it_is_passed_on_it_names_who_said_it_first()
    {
        var (_, message) = await Said("My own words");
        var (garden, kitchen) = (await Room("Garden", Bob, Eve), await Room("Kitchen", Eve, Ada));

        var passedOn = (await Forwards(Bob, message, garden, "")).Value;
        var again = (await Forwards(Eve, passedOn.Id, kitchen, "")).Value;

        Assert.Equal((Eve.Id, Ada.Id, "Ada"), (again.AuthorId, again.ForwardedFromId, again.ForwardedFrom));
    }

    [Fact]
    public async Task Slow_mode_counts_both_as_one_and_lets_neither_through_too_soon()
    {
        var (_, message) = await Said("Slowly");
        var garden = await Room("Garden", Ada, Bob);
        Assert.Null((await In(rooms => rooms.Set(Ada, garden, new RoomSettings { SlowModeSeconds = 60 }))).Refusal);

        Assert.Null((await Forwards(Bob, message, garden, "One breath")).Refusal);
        var tooSoon = await Forwards(Bob, message, garden, "Another", name: "again");

        Assert.Equal(RefusalCode.TooMany, tooSoon.Refusal?.Code);
        Assert.Equal(["One breath", "Slowly"], Replayed(garden).Select(Words));
    }

    [Fact]
    public async Task Tried_again_it_is_still_said_once()
    {
        var (_, message) = await Said("Once");
        var garden = await Room("Garden", Bob);

        var first = (await Forwards(Bob, message, garden, "Look")).Value;
        var second = (await Forwards(Bob, message, garden, "Look")).Value;

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(["Look", "Once"], Replayed(garden).Select(Words));
    }

    [Fact]
    public async Task Where_one_may_not_write_neither_stands_and_the_reason_is_told()
    {
        var (_, message) = await Said("Passed on");
        var garden = await Room("Garden", Ada, Bob);

        Assert.Null((await In(rooms => rooms.Archive(Ada, garden))).Refusal);
        Assert.Equal("RoomIsArchived", (await Forwards(Bob, message, garden, "Look")).Refusal?.Reason);
        Assert.Null((await In(rooms => rooms.Unarchive(Ada, garden))).Refusal);
        Assert.Null((await In(rooms => rooms.Leave(Bob, garden))).Refusal);
        Assert.Equal(Refusal.NotFound, (await Forwards(Bob, message, garden, "Look")).Refusal);
        Assert.Equal("MessageTooLong", (await Forwards(Ada, message, garden, new string('x', Lengths.Message + 1))).Refusal?.Reason);
        Assert.Equal(Refusal.NotFound, (await Forwards(Eve, message, garden, "Look")).Refusal);

        Assert.Empty(Replayed(garden));
    }

    private static string Words(TimelineRow row) => row.Html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Trim();

    private Task<Outcome<TimelineRow>> Forwards(Actor who, MessageId message, RoomId room, string comment, string name = "passed-on") =>
        Instance.Try<ChatService, TimelineRow>(chat => chat.Forward(who, message, room, name, comment));

    private IEnumerable<TimelineRow> Replayed(RoomId room) =>
        Instance.Get<EventLog>().After(room, 0, 100).OfType<MessagePosted>().Select(posted => posted.Row);

    private Task<RoomId> Room(string name, Actor owner, params Actor[] others) =>
        Instance.Ask<RoomService, RoomId>(rooms => rooms.Create(owner, new NewRoom(name, "", false, [.. others.Select(other => other.Id)])));

    private async Task<(RoomId Lab, MessageId Message)> Said(string text)
    {
        var room = await Instance.Room(Ada, Bob);
        return (room, (await Instance.Posts(Ada, room, text)).Id);
    }
}
