namespace LeetSocial.Web.Data.Rows;

/// <summary>A message that is to be posted later.</summary>
public sealed class ScheduledMessageRow
{
    public long Id { get; set; }
    public long PersonId { get; set; }
    public long RoomId { get; set; }
    public string Content { get; set; } = "";
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Why it could not be posted when its time came.</summary>
    public string? Failure { get; set; }
}
