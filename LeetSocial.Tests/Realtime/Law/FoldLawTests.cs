using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Relay;
using Xunit;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>The law everything live rests on: an old view plus the events equals a fresh view.</summary>
public sealed class FoldLawTests
{
    private const int Histories = 1_000;
    private const int AtOnce = 50;

    [Fact]
    public void Every_kind_of_event_has_a_generator()
    {
        var kinds = typeof(RoomEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomEvent)) && !type.IsAbstract);

        Assert.Equal(kinds.OrderBy(kind => kind.Name), History.Generators.Keys.OrderBy(kind => kind.Name));
    }

    [Fact]
    public async Task An_old_view_plus_the_events_equals_a_fresh_view()
    {
        await using var spine = await Spine.Grow();
        var people = await spine.People(Enumerable.Range(0, 5).Select(number => $"p{number}"));
        var cuts = 0;
        foreach (var seeds in Enumerable.Range(0, Histories).Chunk(AtOnce))
        {
            // Everybody is in many histories but the last, who may be renamed in theirs alone.
            var last = await spine.People(seeds.Select(seed => $"n{seed}"));
            var histories = await Task.WhenAll(seeds.Zip(last).Select(each => new History(spine, [.. people, each.Second], each.First).Happens(steps: 12)));
            cuts += histories.Zip(seeds).Sum(pair => HoldsAtEveryCut(pair.First, pair.Second));
        }
        Assert.True(cuts > Histories, $"Only {cuts} cuts were compared.");
    }

    /// <returns>How many cuts there were to compare.</returns>
    private static int HoldsAtEveryCut(History history, int seed)
    {
        if (history.Fresh() is not { } fresh)
        {
            return 0;
        }
        var chance = new Random(seed);
        var expected = Seen.Of(fresh);
        // Who left and came back saw the room close in between: nothing of the old view lives on.
        var away = history.Told.FindLastIndex(news => news is MemberLeft left && left.PersonId == history.Viewer);
        var cuts = history.Views.Where(cut => cut.View is not null && cut.Told > away).ToList();
        foreach (var (old, told) in cuts)
        {
            var view = Fold(history, old!, told, chance);
            Assert.True(expected == Seen.Of(view), $"seed {seed}, cut at {told}:\n{expected}\n--- but folded\n{Seen.Of(view)}");
        }
        return cuts.Count;
    }

    private static RoomView Fold(History history, RoomView view, int told, Random chance)
    {
        var circuit = new Circuit(view);
        var channel = new RoomChannel(view.Room.Id);
        channel.Add(circuit, () => view.Sequence);
        foreach (var news in Disturb(history.Told.Skip(Math.Max(0, told - 3)), chance))
        {
            if (news is RoomEvent change)
            {
                channel.Receive(change);
            }
            else
            {
                circuit.Hear(news);
            }
        }
        return circuit.MustRecount ? circuit.View with { Unread = history.Recount() } : circuit.View;
    }

    // Over the relay and back, some of it twice, in no order.
    private static object[] Disturb(IEnumerable<object> news, Random chance)
    {
        var bytes = RelayCodec.Encode(new RelayFrame("there", 1, [.. news]));
        var arrived = RelayCodec.Decode(bytes, "here")!.Items.ToList();
        var all = arrived.Concat(arrived.Where(_ => chance.Next(3) == 0)).ToArray();
        chance.Shuffle(all);
        return all;
    }

    private sealed class Circuit(RoomView view) : IListen
    {
        public RoomView View { get; private set; } = view;

        public bool MustRecount { get; private set; }

        public void Hear(object news)
        {
            if (news is RoomEvent change)
            {
                View = View.Apply(change);
            }
            else if (news is CursorMoved moved)
            {
                var taken = View.Unread.Take(moved.Cursor, moved.Count, moved.AsOf);
                // A count that came out of turn is asked for again.
                MustRecount |= taken is null;
                View = View with { Unread = taken ?? View.Unread };
            }
        }
    }
}
