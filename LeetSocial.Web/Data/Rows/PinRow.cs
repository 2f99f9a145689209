namespace LeetSocial.Web.Data.Rows;

/// <summary>A message on its room's list of pinned ones.</summary>
public sealed class PinRow
{
    public long MessageId { get; set; }
    public long RoomId { get; set; }
    public long PinnedById { get; set; }
    public DateTimeOffset PinnedAt { get; set; }
}
