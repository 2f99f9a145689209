namespace LeetSocial.Web.Data.Rows;

/// <summary>An emoji of the community's own.</summary>
public sealed class EmojiRow
{
    public long Id { get; set; }
    public string Name { get; set; } = "";

    /// <summary>What its picture lies under in the store.</summary>
    public string ImageKey { get; set; } = "";

    public long CreatedById { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
