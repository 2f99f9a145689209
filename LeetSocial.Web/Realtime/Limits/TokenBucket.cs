namespace LeetSocial.Web.Realtime.Limits;

/// <summary>A bucket that fills by itself. Not for several threads at once.</summary>
internal sealed class TokenBucket(TimeProvider clock, int burst)
{
    /// <summary>Who waits as long as was said finds a token there, though that time was rounded to a tick.</summary>
    private const double Slack = 1e-6;

    private double _tokens = burst;
    private long _at = clock.GetTimestamp();

    /// <summary>When it is full it need not be kept: a new one would be the same.</summary>
    public long FullAt { get; private set; }

    /// <summary>Whether it was thrown away, so that taking from it would not count.</summary>
    public bool IsGone { get; set; }

    /// <summary>One more than it holds goes with the next that is taken.</summary>
    public void GiveBack() => _tokens++;

    public TimeSpan? Take(double perSecond, int capacity)
    {
        var now = clock.GetTimestamp();
        _tokens = Math.Min(capacity, _tokens + clock.GetElapsedTime(_at, now).TotalSeconds * perSecond);
        _at = now;
        TimeSpan? wait = null;
        if (_tokens >= 1 - Slack)
        {
            _tokens--;
        }
        else
        {
            wait = TimeSpan.FromSeconds((1 - _tokens) / perSecond);
        }
        FullAt = now + (long)((capacity - _tokens) / perSecond * clock.TimestampFrequency);
        return wait;
    }
}
