namespace LeetSocial.Web.Data.Rows;

/// <summary>
/// How many messages that count as unread one author, or everybody, wrote in one stretch of a room's sequences, so that the unread
/// of somebody who was away for years are added up and not walked through. Only stretches that the room has passed have one.
/// </summary>
public sealed class MessageTallyRow
{
    /// <summary>Stands for all authors together.</summary>
    public const long Everybody = 0;

    public long RoomId { get; set; }
    public long AuthorId { get; set; }

    /// <summary>The sequence divided by <see cref="MessageTallies.Block"/>.</summary>
    public long Block { get; set; }

    public int Messages { get; set; }
}
