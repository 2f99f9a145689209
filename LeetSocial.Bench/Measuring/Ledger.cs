using System.Collections.Concurrent;

namespace LeetSocial.Bench.Measuring;

/// <summary>Every (message, circuit) pair of one run, and all that is wrong with it.</summary>
internal sealed class Ledger
{
    private readonly long[] _sequences;
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _delivered;

    public Ledger(int run, int messages, int circuits)
    {
        Run = run;
        Messages = messages;
        _sequences = new long[messages];
        Sent = new long[messages];
        Committed = new long[messages];
        Witnesses = [.. Enumerable.Range(0, circuits).Select(circuit => new Witness(circuit, this))];
    }

    public int Run { get; }

    public int Messages { get; }

    public IReadOnlyList<Witness> Witnesses { get; }

    public int Pairs => Messages * Witnesses.Count;

    /// <summary>When each message was sent, as a stopwatch's time stamp.</summary>
    public long[] Sent { get; }

    /// <summary>When each message's Send had returned.</summary>
    public long[] Committed { get; }

    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Done when every pair has been seen.</summary>
    public Task Complete => _complete.Task;

    public void Delivered(MessageToken token, Sighting row)
    {
        Place(token.Message, row.Sequence);
        if (Interlocked.Increment(ref _delivered) == Pairs)
        {
            _complete.TrySetResult();
        }
    }

    /// <summary>Send returned, and said which place in the room the message has.</summary>
    public void Commit(int message, long sequence, long at)
    {
        Committed[message] = at;
        Place(message, sequence);
    }

    public void Complain(string complaint) => _complaints.Enqueue(complaint);

    /// <summary>To be asked once nothing more is expected.</summary>
    public void ComplainOfMissing()
    {
        for (var message = 0; message < Messages; message++)
        {
            var missing = Witnesses.Count(witness => witness.ReceivedAt(message) == 0);
            if (missing > 0)
            {
                Complain($"{new MessageToken(Run, message)} is missing in {missing} of {Witnesses.Count} circuits");
            }
        }
    }

    // One message with two places in the room has been posted twice, whoever saw which.
    private void Place(int message, long sequence)
    {
        var earlier = Interlocked.CompareExchange(ref _sequences[message], sequence, 0);
        if (earlier != 0 && earlier != sequence)
        {
            Complain($"{new MessageToken(Run, message)} has the sequences {earlier} and {sequence}");
        }
    }
}
