using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>What is being written, on several devices of one person.</summary>
public sealed class KeepingDraftsTests : LaterContext
{
    [Fact]
    public async Task A_text_another_device_wrote_meanwhile_is_told_and_not_written_over()
    {
        Assert.Equal(new KeptDraft(1), await Keeps("From the phone", 0));

        Assert.Equal(new KeptDraft(1, "From the phone"), await Keeps("From the desk", 0));
        Assert.Equal(new DraftText("From the phone", 1), await Draft(Ada));
        // To empty a composer that never knew the text is no reason to lose it either.
        Assert.Equal(new KeptDraft(1, "From the phone"), await Keeps("", 0));

        Assert.Equal(new KeptDraft(2), await Keeps("From the desk", 1));
        Assert.Equal(new DraftText("From the desk", 2), await Draft(Ada));
    }

    [Fact]
    public async Task The_same_text_again_is_no_change_and_an_empty_one_gives_way_to_any()
    {
        await Keeps("Begun", 0);
        Assert.Equal(new KeptDraft(1), await Keeps("Begun", 0));
        Assert.Equal(new KeptDraft(2), await Keeps("", 1));
        Assert.Equal(new KeptDraft(3), await Keeps("Begun anew, knowing nothing", 0));
    }

    [Fact]
    public async Task Other_devices_hear_of_a_change_and_nobody_else_reads_it()
    {
        var heard = new ConcurrentQueue<Signal>();
        using var listening = Site.Get<ISignals>().SubscribeAll(heard.Enqueue);
        await Keeps("Begun", 0);
        await Keeps("Begun", 1);
        await Keeps("", 1);

        Assert.Equal(
            [new DraftChanged(Ada.Id, Lab, false, Ada.Connection), new DraftChanged(Ada.Id, Lab, true, Ada.Connection)],
            heard.OfType<DraftChanged>());
        Assert.Equal(DraftText.None, await Draft(Bob));
    }

    [Fact]
    public async Task It_has_its_length_and_its_room_must_be_ones_own()
    {
        Assert.Null((await Tries(Ada, new string('x', Lengths.Message))).Refusal);
        Assert.Equal("MessageTooLong", (await Tries(Ada, new string('x', Lengths.Message + 1))).Refusal?.Reason);
        Assert.Equal("MessageNotText", (await Tries(Ada, "\ud800")).Refusal?.Reason);
        await In<RoomService, RoomId>(rooms => rooms.Remove(Ada, Lab, Bob.Id));
        Assert.Equal(Refusal.NotFound, (await Tries(Bob, "Still here")).Refusal);
        Assert.Equal(Refusal.NotFound, (await Try<LaterQueries, DraftText>(later => later.Draft(Bob, Lab))).Refusal);
    }

    private Task<KeptDraft> Keeps(string content, long version) => In<DraftService, KeptDraft>(drafts => drafts.Keep(Ada, Lab, content, version));

    private Task<Outcome<KeptDraft>> Tries(Actor who, string content) => Try<DraftService, KeptDraft>(drafts => drafts.Keep(who, Lab, content, 0));

    private Task<DraftText> Draft(Actor who) => In<LaterQueries, DraftText>(later => later.Draft(who, Lab));
}
