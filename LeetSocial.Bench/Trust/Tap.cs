using System.Diagnostics;
using System.Text;
using LeetSocial.Bench.Circuits;

namespace LeetSocial.Bench.Trust;

/// <summary>Listens for words in all that comes to a circuit.</summary>
internal sealed class Tap
{
    private readonly byte[] _words;
    private long _latest;

    public Tap(Circuit circuit, string words)
    {
        _words = Encoding.UTF8.GetBytes(words);
        circuit.Overhears = frame =>
        {
            if (frame.Span.IndexOf(_words) >= 0)
            {
                Volatile.Write(ref _latest, Stopwatch.GetTimestamp());
            }
        };
    }

    public bool HasHeard => Latest != 0;

    /// <summary>When they came last, as a time stamp; 0 if never.</summary>
    public long Latest => Volatile.Read(ref _latest);
}
