namespace LeetSocial.Web.Data.Rows;

/// <summary>A message that one person keeps for later.</summary>
public sealed class SavedMessageRow
{
    public long PersonId { get; set; }
    public long MessageId { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}
