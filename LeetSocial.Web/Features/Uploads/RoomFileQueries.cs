using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Uploads.Browsing;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>All files of a room, for its members of this moment; to others there is no such room (T7, T24).</summary>
internal sealed class RoomFileQueries(ISessionGuard sessions, ActLimits limits, ReadPool reads)
{
    /// <summary>How many are read at a time.</summary>
    public const int PageSize = 60;

    /// <param name="actor">Who asks.</param>
    /// <param name="room">The room.</param>
    /// <param name="filter">Which of its files.</param>
    /// <param name="before">Only those that were posted before this one; null for the latest.</param>
    public async Task<Outcome<ImmutableArray<RoomFile>>> Of(Actor actor, RoomId room, FileFilter filter, FileId? before)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read<Outcome<ImmutableArray<RoomFile>>>(read => RoomAccess.Of(read, room, actor.Id) is null
            ? Refusal.NotFound
            : RoomFile.Of(read, room, filter, before, PageSize));
    }
}
