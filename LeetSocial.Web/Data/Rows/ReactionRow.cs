namespace LeetSocial.Web.Data.Rows;

/// <summary>A person's emoji under a message.</summary>
public sealed class ReactionRow
{
    public long Id { get; set; }
    public long MessageId { get; set; }
    public long PersonId { get; set; }
    public string Emoji { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
}
