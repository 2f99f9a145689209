using LeetSocial.Bench.Circuits;

namespace LeetSocial.Bench.Measuring;

/// <summary>What people do beside posting: everybody reports what was read, and one in twenty types. Begins when it is made.</summary>
internal sealed class Chatter : IAsyncDisposable
{
    private const int TypistsAmong = 20;

    // As the page's modules do: a report at most this often, and "is typing" renewed at this interval.
    private static readonly TimeSpan ReadEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TypeEvery = TimeSpan.FromSeconds(2);

    // The crowd is not in step: each turn belongs to another slice of it.
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _ending = new();
    private readonly Task _reading;
    private readonly Task _typing;

    public Chatter(Crowd crowd)
    {
        _reading = InTurns(crowd.Circuits, ReadEvery, circuit => circuit.Read());
        _typing = InTurns([.. crowd.Circuits.Where((_, n) => n % TypistsAmong == 0)], TypeEvery, circuit => circuit.Typing(true));
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_reading, _typing);
        _ending.Dispose();
    }

    private async Task InTurns(IReadOnlyList<Circuit> circuits, TimeSpan every, Func<Circuit, Task> act)
    {
        var turns = (int)(every / Turn);
        var last = Task.CompletedTask;
        using var pace = new PeriodicTimer(Turn);
        try
        {
            for (var turn = 0; await pace.WaitForNextTickAsync(_ending.Token); turn = (turn + 1) % turns)
            {
                var whose = turn;
                last = Task.WhenAll(circuits.Where((_, n) => n % turns == whose).Select(act).Append(last));
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over; what has been said is still waited for.
        }

        await last;
    }
}
