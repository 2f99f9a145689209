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
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Faults => _faults;

    /// <summary>Whether a line with these words came and went by itself, and was not asked for before: the next time it has to come again.</summary>
    public bool TakesALine(string words)
    {
        if (!_lines.Any(line => line.Contains(words, StringComparison.OrdinalIgnoreCase))) return false;
        while (_lines.TryDequeue(out var line))
        {
            if (line.Contains(words, StringComparison.OrdinalIgnoreCase)) break;
        }
        return true;
    }

    public async Task Attend(IBrowserContext context)
    {
        await context.ExposeFunctionAsync("witnessMessage", (long room, long sequence, string text) => _seen[(room, sequence)] = text);
        await context.ExposeFunctionAsync("witnessFault", (string fault) => _faults.Enqueue(fault));
        await context.ExposeFunctionAsync("witnessLine", (string line) => _lines.Enqueue(line));
        await context.AddInitScriptAsync(scriptPath: Repository.PathTo("LeetSocial.Tests/Support/Cast/witness.js"));
    }

    /// <summary>
    /// In every room that was open: nothing doubled, nothing out of order, nothing that is not stored, every text as stored. What somebody
    /// else did last may still be on its way to this browser.
    /// </summary>
    public async Task Agrees(Database database)
    {
        Assert.Empty(_faults);
        string? difference = null;
        try
        {
            await Eventually.Is(() => (difference = FirstDifference(database)) is null, "what was shown is what is stored");
        }
        catch (Xunit.Sdk.FailException)
        {
            Assert.Null(difference);
        }
    }

    private string? FirstDifference(Database database) => (
        from shown in _seen.ToArray()
        group shown by shown.Key.Room into room
        let stored = database.Messages(room.Key).ToDictionary(message => message.Sequence, message => TextOf(message.Html))
        from row in room
        let kept = stored.GetValueOrDefault(row.Key.Sequence)
        where kept != Squeeze(row.Value)
        select $"{row.Key.Sequence} of room {room.Key} was shown as “{row.Value}” and is {(kept is null ? "not stored" : $"stored as “{kept}”")}").FirstOrDefault();

    internal static string TextOf(string html) => Squeeze(new HtmlParser().ParseDocument(html).Body!.TextContent);

    internal static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
