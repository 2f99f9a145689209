using System.Diagnostics;
using LeetSocial.Bench.Million;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Writing;

namespace LeetSocial.Bench.Searching;

/// <summary>Messages by way of the product's one writer: composed as a post is, and acknowledged when they are on the disk.</summary>
internal sealed class Ingest(ServerSide server, Actor author, long room)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);
    private int _refused;

    /// <summary>Writes that the queue had no time or no room for.</summary>
    public int Refused => _refused;

    /// <returns>Messages a second, of so many senders who each wait for one to be durable before they send the next.</returns>
    public async Task<double> Flood(int senders, TimeSpan time)
    {
        var begun = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, senders).Select(sender => Task.Run(async () =>
        {
            var (talk, count) = (new Talk(new Random(sender)), 0);
            for (; Stopwatch.GetElapsedTime(begun) < time; count++)
            {
                await Post(talk.Next().Content);
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Sends until it is taken, as a browser does; that it was refused before counts.</summary>
    public async Task Post(string text)
    {
        var composed = server.The<MessageComposer>().Compose(author.Id, new PostMessage(new RoomId(room), text, Guid.NewGuid().ToString()));
        while ((await server.The<WriteQueue>().Run(composed.Value)).IsRefused(out var refusal))
        {
            if (refusal.Code != RefusalCode.Unavailable)
            {
                throw new BenchException($"A message was refused: {refusal.Code} {refusal.Reason}.");
            }

            Interlocked.Increment(ref _refused);
            await Task.Delay(Again);
        }
    }
}
