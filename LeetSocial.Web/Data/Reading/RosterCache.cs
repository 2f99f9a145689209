using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

/// <summary>The members of rooms, one object for all who look at the same room in the same state.</summary>
internal sealed class RosterCache
{
    private const int Kept = 256;
    private readonly ConcurrentDictionary<RoomId, (long AsOf, Roster Roster)> _rosters = new();

    /// <param name="read">The read whose state the roster has to fit.</param>
    /// <param name="room">The room.</param>
    /// <param name="ownerId">Its owner in that state.</param>
    /// <param name="asOf">The sequence of the last change of its members in that state.</param>
    public Roster Get(PreparedCommands read, RoomId room, PersonId? ownerId, long asOf)
    {
        if (_rosters.TryGetValue(room, out var kept) && kept.AsOf == asOf)
        {
            return kept.Roster;
        }
        if (_rosters.Count >= Kept)
        {
            _rosters.Clear();
        }
        var roster = Roster.Of(Members.Of(read, room), ownerId);
        _rosters[room] = (asOf, roster);
        return roster;
    }
}
