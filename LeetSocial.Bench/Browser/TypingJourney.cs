using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Browser;

/// <summary>From the first key to the frame in which another sees who is typing.</summary>
internal sealed class TypingJourney(ChatTab writer, ChatTab reader) : IJourney
{
    public string Name => Journeys.Typing;

    public async Task<double> Sample(int n)
    {
        await reader.Page.Watch(Stopwatches.TypingShown);
        await writer.Page.Begin("keydown");
        await writer.Strike("h");
        var elapsed = await reader.Page.Seen() - await writer.Page.Begun();

        await reader.Page.Watch(Stopwatches.NoTypingShown);
        await writer.Strike("Backspace");
        await reader.Page.Seen();
        return elapsed;
    }
}
