using LeetSocial.Bench.Reports;

namespace LeetSocial.Bench.Browser;

/// <summary>From striking Enter to the frame in which the message stands in another's browser.</summary>
internal sealed class MessageJourney(ChatTab writer, ChatTab reader) : IJourney
{
    public string Name => Journeys.Message;

    public async Task<double> Sample(int n)
    {
        var text = $"Message number {n} of the stopwatch";
        await reader.Page.Watch(Stopwatches.MessageShown, text);
        await writer.Write(text);
        await writer.Page.Begin("keydown");
        await writer.Send();
        return await reader.Page.Seen() - await writer.Page.Begun();
    }
}
