using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>How many pages are read at a time, and how often one host is asked: whoever posts its links does not make this server a weapon.</summary>
internal sealed class FetchTurns(IRateLimiter limiter) : IDisposable
{
    private const int AtOnce = 4;
    private const double PerSecondAndHost = 1;
    private const int BurstOfAHost = 3;
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Null when it is one's turn, until <see cref="End"/>; otherwise how long to wait before asking again.</summary>
    public async ValueTask<TimeSpan?> Begin(string host)
    {
        if (!await _free.WaitAsync(TimeSpan.Zero))
        {
            return Busy;
        }
        var wait = await limiter.Take("previews/host", host, PerSecondAndHost, BurstOfAHost);
        if (wait is not null)
        {
            _free.Release();
        }
        return wait;
    }

    public void End() => _free.Release();

    public void Dispose() => _free.Dispose();
}
