using System.Diagnostics;
using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Web.Features.Demo;

/// <summary>Lets the demo's people live through three weeks in a few seconds.</summary>
internal sealed partial class DemoCommunity(
    DemoClock clock, DemoCast cast, DemoRooms rooms, DemoDeeds deeds, DemoFiles files, ITalk talk, ReadPool reads, ILogger<DemoCommunity> logger)
{
    private const int Seed = 20_261_123;
    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, List<TimelineRow>> _said = [];

    public async Task Fill()
    {
        if (reads.Read(read => read.Scalar<long>("SELECT EXISTS (SELECT 1 FROM people)")) == 1)
        {
            Log.NotEmpty(logger);
            return;
        }
        var begin = Stopwatch.GetTimestamp();
        try
        {
            await Live(clock.GetUtcNow());
        }
        finally
        {
            clock.LetGo();
        }
        Log.Filled(logger, cast.Usernames.Count, rooms.Talk.Count, _said.Values.Sum(said => said.Count), Stopwatch.GetElapsedTime(begin));
        await Tell();
    }

    private async Task Live(DateTimeOffset now)
    {
        clock.MoveTo(Programme.Begin(now));
        await cast.Arrive();
        await rooms.Open();
        foreach (var cue in new Programme(now, _random).Of(rooms.Talk.Select(room => (room.Key, room.Value))))
        {
            clock.MoveTo(cue.At);
            await Say(cue.Room, cue.Said);
        }
        foreach (var room in _said.Keys)
        {
            await Read(room);
        }
        await rooms.Settle();
    }

    private async Task Say(string room, Said said)
    {
        var before = _said.TryGetValue(room, out var known) ? known : _said[room] = [];
        var message = new PostMessage(rooms[room], said.Text, $"demo-{room}-{before.Count.ToString(CultureInfo.InvariantCulture)}")
        {
            ReplyTo = said["reply"] is null ? null : before[^1].Id,
            CodeLanguage = said["code"],
            Files = await files.Take(said),
        };
        var row = await Post(said.Who, message);
        before.Add(row);
        await deeds.Follow(said, row);
    }

    // A limit that counts elsewhere (Redis) goes by real time.
    private async Task<TimelineRow> Post(string who, PostMessage message)
    {
        while (true)
        {
            var posted = await talk.Post(cast[who], message);
            if (posted.Refusal?.RetryAfter is not { } wait)
            {
                return posted.Value;
            }
            await Task.Delay(wait);
        }
    }

    // Most have read everything, some are behind; the first of all finds a few messages waiting where the talk says so.
    private Task Read(string room) => Task.WhenAll(
        from person in rooms.People(room)
        let behind = person == cast.First ? rooms.Talk[room].Number("unread") : _random.Next(3) == 0 ? _random.Next(1, 12) : 0
        where behind < _said[room].Count
        select Read(person, rooms[room], _said[room][^(behind + 1)].Sequence));

    private async Task Read(string person, RoomId room, long sequence) =>
        _ = (await talk.MarkRead(cast[person], room, sequence, version: 0)).Value;

    private async Task Tell()
    {
        await Console.Out.WriteLineAsync($"\nThe demo community is in. Sign in with any of these names and the password {DemoCast.Password}\n");
        foreach (var username in cast.Usernames)
        {
            await Console.Out.WriteLineAsync($"  {username}{(username == cast.First ? "  (administrator, with messages waiting)" : "")}");
        }
        await Console.Out.WriteLineAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Somebody is registered already: the demo is left out")]
        public static partial void NotEmpty(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "Filled the demo: {People} people, {Rooms} rooms, {Messages} messages in {Time}")]
        public static partial void Filled(ILogger logger, int people, int rooms, int messages, TimeSpan time);
    }
}
