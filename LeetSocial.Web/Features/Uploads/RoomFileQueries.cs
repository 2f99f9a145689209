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
    public Task<Outcome<ImmutableArray<RoomFile>>> Of(Actor actor, RoomId room, FileFilter filter, FileId? before) =>
        Ask(actor, room, read => RoomFile.Of(read, room, filter, before, PageSize));

    /// <summary>Pictures beyond those of a message, in the order of the conversation.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="room">The room.</param>
    /// <param name="message">The one before or after which.</param>
    /// <param name="isBefore">Which of both.</param>
    public Task<Outcome<RoomPictures>> Pictures(Actor actor, RoomId room, MessageId message, bool isBefore) =>
        Ask(actor, room, read => RoomPictures.Beside(read, room, message.Value, isBefore));

    private async Task<Outcome<T>> Ask<T>(Actor actor, RoomId room, Func<PreparedCommands, T> ask)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read<Outcome<T>>(read => RoomAccess.Of(read, room, actor.Id) is null ? Refusal.NotFound : ask(read));
    }
}
