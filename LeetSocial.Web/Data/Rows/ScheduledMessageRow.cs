namespace LeetSocial.Web.Data.Rows;

/// <summary>A message that is to be posted later.</summary>
public sealed class ScheduledMessageRow
{
    public long Id { get; set; }
    public long PersonId { get; set; }
    public long RoomId { get; set; }
    public string Content { get; set; } = "";

    /// <summary>
    /// How its author's browser names these words, whether they go now or later. Null once they were changed on the list, which makes another
    /// message of them, and for what was scheduled before there were names.
    /// </summary>
    public string? ClientMessageId { get; set; }

    /// <summary>The message it answers. No key of another table: by the time it is posted that may be gone.</summary>
    public long? ReplyToId { get; set; }

    /// <summary>Of a message that is code; empty for none in particular.</summary>
    public string? CodeLanguage { get; set; }

    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Why it could not be posted when its time came.</summary>
    public string? Failure { get; set; }
}
