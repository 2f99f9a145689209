using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>One connection of a person, as its browser reports it. Times are the clock's timestamps.</summary>
internal sealed class Device(PersonId person, string connection)
{
    private bool _isIdle;
    private long? _hiddenSince;

    public PersonId Person => person;

    public string Connection => connection;

    /// <summary>How many hold on to it: a circuit that comes back may overlap with itself.</summary>
    public int Holders { get; set; }

    /// <summary>When the last holder let go.</summary>
    public long? LeftAt { get; set; }

    /// <param name="isVisible">Whether it can be seen at all.</param>
    /// <param name="isIdle">Whether the browser saw no input for five minutes.</param>
    /// <param name="now">The clock's timestamp.</param>
    public void Report(bool isVisible, bool isIdle, long now)
    {
        _isIdle = isIdle;
        // Browsers stop the clocks of hidden pages, so hidden time is counted here.
        _hiddenSince = isVisible ? null : _hiddenSince ?? now;
    }

    public bool IsActive(TimeProvider clock) =>
        !_isIdle && !(_hiddenSince is { } since && clock.GetElapsedTime(since) >= Attendance.HiddenIsAway);
}
