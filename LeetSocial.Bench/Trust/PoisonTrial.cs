using System.Diagnostics;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Trust.Corpora;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Chat.Writing;

namespace LeetSocial.Bench.Trust;

/// <summary>Texts that make a Markdown parser explode, rendered as a post of them is.</summary>
internal sealed class PoisonTrial : ITrial
{
    private const int WarmUps = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    public IReadOnlyList<string> Threats => ["T3"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(50);
        using var data = grounds.Data();
        await using var server = new ServerSide(data);
        var composer = server.The<MessageComposer>();
        var room = new RoomId(grounds.Room);
        var slowest = TimeSpan.Zero;
        foreach (var text in (IEnumerable<string>)[.. Poison.Nested, .. Poison.Heavy])
        {
            for (var n = -WarmUps; n < times; n++)
            {
                var begun = Stopwatch.GetTimestamp();
                composer.Render(room, text);
                var elapsed = Stopwatch.GetElapsedTime(begun);
                slowest = n >= 0 && elapsed > slowest ? elapsed : slowest;
            }
        }

        var plain = Poison.Nested.Count(text => composer.Render(room, text).IsFallback || text.Length < 200);
        return
        [
            new("T3", $"{Poison.Nested.Length} nested and {Poison.Heavy.Length} heavy texts, {times} × each", "the nested ones stay plain text, each within 100 ms",
                $"{plain} of {Poison.Nested.Length} plain, the slowest {slowest.TotalMilliseconds.Milliseconds()}", slowest < Soon && plain == Poison.Nested.Length),
        ];
    }
}
