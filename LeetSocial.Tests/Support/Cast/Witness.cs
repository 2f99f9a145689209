using System.Collections.Concurrent;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>
/// Writes down every message a device ever painted, and every frame in which one stood there twice or in the wrong place; to be held
/// against what is stored.
/// </summary>
internal sealed class Witness
{
    private readonly ConcurrentDictionary<(long Room, long Sequence), string> _seen = new();
    private readonly ConcurrentQueue<string> _faults = new();

    public IEnumerable<string> Faults => _faults;

    public async Task Attend(IBrowserContext context)
    {
        await context.ExposeFunctionAsync("witnessMessage", (long room, long sequence, string text) => _seen[(room, sequence)] = text);
        await context.ExposeFunctionAsync("witnessFault", (string fault) => _faults.Enqueue(fault));
        await context.AddInitScriptAsync(scriptPath: Repository.PathTo("LeetSocial.Tests/Support/Cast/witness.js"));
    }

    /// <summary>In every room that was open: nothing doubled, nothing out of order, nothing that is not stored, every text as stored.</summary>
    public void Agrees(Database database)
    {
        Assert.Empty(_faults);
        foreach (var room in _seen.Keys.Select(seen => seen.Room).Distinct())
        {
            var stored = database.Messages(room).ToDictionary(message => message.Sequence, message => TextOf(message.Html));
            foreach (var ((_, sequence), text) in _seen.Where(seen => seen.Key.Room == room))
            {
                Assert.True(stored.TryGetValue(sequence, out var kept), $"Sequence {sequence} of room {room} was shown and is not stored: {text}");
                Assert.Equal(kept, Squeeze(text));
            }
        }
    }

    internal static string TextOf(string html) => Squeeze(new HtmlParser().ParseDocument(html).Body!.TextContent);

    internal static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
