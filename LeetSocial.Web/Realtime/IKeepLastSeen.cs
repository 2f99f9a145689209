using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>Where presence leaves what shall be remembered of it; real time itself writes nothing.</summary>
internal interface IKeepLastSeen
{
    /// <summary>Returns at once.</summary>
    void Keep(IReadOnlyCollection<(PersonId Person, DateTimeOffset At)> seen);
}
