using System.Diagnostics;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Circuits;

/// <summary>Many circuits in one room, spread evenly over people and instances, kept alive until they leave.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Community _community;
    private readonly Cluster _cluster;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Task _pinging;
    private readonly List<Circuit> _circuits = [];

    public Crowd(Community community, Cluster cluster)
    {
        _community = community;
        _cluster = cluster;
        _pinging = Ping();
    }

    public IReadOnlyList<Circuit> Circuits => _circuits;

    /// <summary>Lets people come in until there are <paramref name="circuits"/> circuits.</summary>
    public async Task GrowTo(int circuits)
    {
        var first = _circuits.Count;
        var arrived = new Circuit[circuits - first];
        await Parallel.ForAsync(first, circuits, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (n, _) => arrived[n - first] = await Open(n));
        lock (_circuits)
        {
            _circuits.AddRange(arrived);
        }
    }

    /// <summary>Waits until what the arrivals set off has been told: until no circuit has been drawn for a while.</summary>
    public async Task Settle()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(Math.Max(begin, _circuits.Max(circuit => circuit.LatestBatch))) < Quiet)
        {
            if (Stopwatch.GetElapsedTime(begin) > Patience)
            {
                throw new BenchException("The server goes on drawing although nobody does anything.");
            }

            await pace.WaitForNextTickAsync(_leaving.Token);
        }
    }

    /// <summary>Stops the run when a circuit has ended.</summary>
    public void CheckAlive()
    {
        if (_circuits.Find(circuit => circuit.Fault is not null) is { } dead)
        {
            throw new BenchException("A circuit ended.", dead.Fault);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _pinging;
        foreach (var circuit in _circuits)
        {
            await circuit.DisposeAsync();
        }

        _leaving.Dispose();
    }

    private Task<Circuit> Open(int n)
    {
        // Neighbours sit on different instances, and the circuits of one person too.
        var person = _community.People[n % _community.People.Count];
        var instance = (n + (n / _community.People.Count)) % _cluster.Instances.Count;
        return Circuit.Open(person, _cluster.Instances[instance].Address, _community.Room);
    }

    private async Task Ping()
    {
        using var pace = new PeriodicTimer(PingEvery);
        try
        {
            while (await pace.WaitForNextTickAsync(_leaving.Token))
            {
                foreach (var circuit in Present().Where(circuit => circuit.Fault is null))
                {
                    circuit.KeepAlive();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The crowd leaves.
        }
    }

    private Circuit[] Present()
    {
        lock (_circuits)
        {
            return [.. _circuits];
        }
    }
}
