namespace LeetSocial.Web.Data.Rows;

/// <summary>A person wants to be reminded of a message.</summary>
public sealed class ReminderRow
{
    public long Id { get; set; }
    public long PersonId { get; set; }
    public long MessageId { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
