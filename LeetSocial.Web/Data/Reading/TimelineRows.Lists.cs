using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

internal sealed partial class TimelineRows
{
    /// <summary>A room's pinned messages, the last pinned first.</summary>
    public List<TimelineRow> Pinned(PreparedCommands read, RoomId room) => read.List(
        Select + " JOIN pins k ON k.MessageId = m.Id WHERE k.RoomId = $0 ORDER BY k.PinnedAt DESC, k.MessageId DESC", Map, room.Value);

    /// <summary>A message and all that was answered to it, directly or further down, in the order of posting.</summary>
    public List<TimelineRow> Chain(PreparedCommands read, MessageId message, int limit) => read.List(
        "WITH RECURSIVE chain (Id) AS (SELECT $0 UNION SELECT r.Id FROM messages r JOIN chain c ON r.ReplyToId = c.Id LIMIT $1) "
        + Select + " WHERE m.Id IN (SELECT Id FROM chain) ORDER BY m.Sequence",
        Map, message.Value, limit);
}
