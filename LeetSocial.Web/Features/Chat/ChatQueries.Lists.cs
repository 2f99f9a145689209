using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Lists of messages that were put aside.</summary>
internal sealed partial class ChatQueries
{
    /// <summary>A room's pinned messages, the last pinned first.</summary>
    public async Task<Outcome<IReadOnlyList<TimelineRow>>> Pins(Actor actor, RoomId room)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read<Outcome<IReadOnlyList<TimelineRow>>>(read => RoomAccess.Of(read, room, actor.Id) is null
            ? Refusal.NotFound
            : Outcome.Of<IReadOnlyList<TimelineRow>>(rows.Pinned(read, room)));
    }

    /// <summary>What this person keeps for later, the last kept first, from all rooms that are still theirs.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="skip">How many to pass over.</param>
    public async Task<Outcome<IReadOnlyList<TimelineRow>>> Saved(Actor actor, int skip)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return Outcome.Of<IReadOnlyList<TimelineRow>>(reads.Read(read => rows.Saved(read, actor.Id, Math.Max(0, skip), PageSize)));
    }
}
