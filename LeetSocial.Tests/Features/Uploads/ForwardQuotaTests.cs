using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Whoever passes files on answers for them, for their bytes stay as long as anybody did.</summary>
public sealed class ForwardQuotaTests : FilesContext
{
    private protected override (string Name, string Value)[] Settings => [("Uploads:Quota", "1000")];

    [Fact]
    public async Task Passing_on_more_than_one_may_keep_is_refused_and_what_one_has_already_costs_nothing()
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await PrivateRoom(Bob, Eve));
        var row = await Posts(Ada, room, "", await Uploads(Ada, "a.txt", new string('a', 600)));
        await Uploads(Bob, "own.txt", new string('b', 300));

        Assert.Null((await Forwards(row, other, "1")).Refusal);
        Assert.Null((await Forwards(row, other, "2")).Refusal);
        var more = await Posts(Ada, room, "", await Uploads(Ada, "c.txt", new string('c', 200)));
        var refused = await Forwards(more, other, "3");

        Assert.Equal("ForwardQuota", refused.Refusal?.Reason);
        Assert.Equal("ForwardQuota", (await Forwards(more, other, "4", "A comment that stays with it")).Refusal?.Reason);
        Assert.Equal(0, Count("messages WHERE Content LIKE 'A comment%'"));
        Assert.Equal("QuotaReached", (await Sends(Bob, "more.txt", new string('d', 101))).Refusal?.Reason);
        Assert.Null((await Sends(Bob, "fits.txt", new string('d', 100))).Refusal);
    }

    private Task<Outcome<TimelineRow>> Forwards(TimelineRow row, RoomId room, string name, string comment = "") =>
        Instance.Try<ChatService, TimelineRow>(chat => chat.Forward(Bob, row.Id, room, name, comment));
}
