namespace LeetSocial.Web.Features.Demo;

/// <summary>Something to be said at its time.</summary>
internal readonly record struct Cue(DateTimeOffset At, string Room, Said Said);

/// <summary>Lays the talk of all rooms over three weeks that end now: every day has nine hours, and one talk at a time per room.</summary>
internal sealed class Programme(DateTimeOffset now, Random random)
{
    public const int Days = 21;
    private static readonly TimeSpan Workday = TimeSpan.FromHours(9);

    /// <summary>By when the latest talk is over.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(40);

    private readonly Dictionary<string, SmallTalk> _smallTalk = [];

    public static DateTimeOffset Begin(DateTimeOffset now) => now - TimeSpan.FromDays(Days) - Workday - TimeSpan.FromHours(1);

    /// <summary>Everything that is said, in the order of time.</summary>
    public IReadOnlyList<Cue> Of(IEnumerable<(string Room, TalkFile Talk)> rooms) =>
        [.. rooms.SelectMany(room => Room(room.Room, room.Talk)).OrderBy(cue => cue.At)];

    private IEnumerable<Cue> Room(string room, TalkFile talk)
    {
        var days = Enumerable.Range(0, Days + 1).Select(_ => new List<IReadOnlyList<Said>>()).ToArray();
        foreach (var _ in Enumerable.Range(0, talk.Number("small")))
        {
            days[random.Next(1, Days + 1)].Add(SmallTalkOf(room, talk["about"]).Next(talk.List("people")));
        }
        // The written talk spreads from the first day to the last; what the file ends with is what was said last.
        foreach (var (index, dialogue) in talk.Dialogues.Index())
        {
            days[talk.Dialogues.Count == 1 ? 0 : Days - (Days * index / (talk.Dialogues.Count - 1))].Add(dialogue);
        }
        return days.SelectMany((day, ago) => Day(room, day, now - TimeSpan.FromDays(ago)));
    }

    private IEnumerable<Cue> Day(string room, List<IReadOnlyList<Said>> talks, DateTimeOffset end)
    {
        foreach (var (index, talk) in talks.Index())
        {
            var share = Workday / talks.Count;
            var at = end - Workday + (share * index) + ((share - Rest) * random.NextDouble());
            foreach (var said in talk)
            {
                at += TimeSpan.FromSeconds(random.Next(18, 140));
                yield return new Cue(at, room, said);
            }
        }
    }

    // Each room has its own: nothing is said twice in it until everything was.
    private SmallTalk SmallTalkOf(string room, string about)
    {
        if (!_smallTalk.TryGetValue(room, out var talk))
        {
            _smallTalk[room] = talk = new SmallTalk("small-" + about, random);
        }
        return talk;
    }
}
