using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Jobs.Retention;

/// <summary>The job: the rooms' event logs forget what is older than they are kept.</summary>
internal sealed record TrimLog;

/// <summary>Takes one portion of old events off the front of the log. Two that do it at once each find what the other left.</summary>
/// <param name="Before">What happened before that is forgotten.</param>
/// <param name="Most">How many events are looked at, so that nobody who writes waits for long.</param>
internal sealed record TrimLogWrite(DateTimeOffset Before, int Most) : IWrite<int>
{
    // Ids grow with time, so the old ones stand in front. A clock that went wrong only leaves a few of them standing longer.
    public Outcome<int> Apply(WriteSession session) => session.Execute(
        "DELETE FROM room_events WHERE Id IN (SELECT Id FROM (SELECT Id, At FROM room_events ORDER BY Id LIMIT $1) WHERE At < $0)",
        Before.UtcTicks, Most);
}
