using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Reads of conversations, for members only: to everybody else there is no such room.</summary>
internal sealed partial class ChatQueries(
    ISessionGuard sessions, ActLimits limits, ReadPool reads, TimelineRows rows, RoomWindows windows, PresenceBoard presence)
{
    /// <summary>How many messages are read at a time.</summary>
    public const int PageSize = 50;

    /// <summary>Opens a room at its first unread message, at the end, or around one message.</summary>
    public async Task<Outcome<OpenedRoom>> Open(Actor actor, RoomId room, long? around = null)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Openings, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read(read => windows.Open(read, actor.Id, room, around)) is { } opened ? opened : Refusal.NotFound;
    }

    public Task<Outcome<Page>> Older(Actor actor, RoomId room, long before) =>
        Read(actor, room, read => rows.Before(read, room, before, PageSize));

    public Task<Outcome<Page>> Newer(Actor actor, RoomId room, long after) =>
        Read(actor, room, read => rows.After(read, room, after, PageSize));

    /// <summary>Where in a room a moment is: the sequence from which on messages are no older.</summary>
    public async Task<Outcome<long>> PlaceOf(Actor actor, RoomId room, DateTimeOffset moment)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read<Outcome<long>>(read => MemberPlace.Of(read, room, actor.Id) is { } member
            ? RoomWindows.PlaceOf(read, room, moment, member.AsOf)
            : Refusal.NotFound);
    }

    public async Task<Outcome<Unread>> Unread(Actor actor, RoomId room)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return reads.Read(read => UnreadCounts.Of(read, room, actor.Id)) is { } unread ? unread : Refusal.NotFound;
    }

    /// <param name="Rows">Oldest first.</param>
    /// <param name="IsLast">Whether there are no more in that direction.</param>
    /// <param name="AsOf">The head of the room's log when the page was read.</param>
    internal sealed record Page(IReadOnlyList<TimelineRow> Rows, bool IsLast, long AsOf);

    private async Task<Outcome<Page>> Read(Actor actor, RoomId room, Func<PreparedCommands, List<TimelineRow>> select)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        var page = reads.Read(read =>
        {
            if (MemberPlace.Of(read, room, actor.Id) is not { } member)
            {
                return null;
            }
            var selected = select(read);
            return new Page(selected, selected.Count < PageSize, member.AsOf);
        });
        return page is null ? Refusal.NotFound : page;
    }
}
