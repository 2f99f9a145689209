namespace LeetSocial.Web.Data.Rows;

/// <summary>Somebody was sent away from a room, and nobody has brought them back.</summary>
public sealed class RemovalRow
{
    public long RoomId { get; set; }
    public long PersonId { get; set; }

    /// <summary>The last time.</summary>
    public DateTimeOffset RemovedAt { get; set; }
}
