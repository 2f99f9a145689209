namespace LeetSocial.Web.Jobs;

/// <summary>Wakes the worker of this instance.</summary>
internal sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already, and was not heard yet.
        }
    }

    /// <summary>Returns when it is rung, or when the patience is over.</summary>
    public async Task Wait(TimeSpan patience, TimeProvider clock, CancellationToken cancellation)
    {
        using var enough = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        try
        {
            await _rung.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nobody rang: what other instances added, and what failed and is due again, is looked for anyway.
        }
    }

    public void Dispose() => _rung.Dispose();
}
