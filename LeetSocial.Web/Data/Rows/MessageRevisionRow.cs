namespace LeetSocial.Web.Data.Rows;

/// <summary>What a message said before an edit. Deleting the message deletes it.</summary>
public sealed class MessageRevisionRow
{
    public long Id { get; set; }
    public long MessageId { get; set; }
    public string Content { get; set; } = "";
    public string Html { get; set; } = "";

    /// <summary>When this was written.</summary>
    public DateTimeOffset WrittenAt { get; set; }
}
