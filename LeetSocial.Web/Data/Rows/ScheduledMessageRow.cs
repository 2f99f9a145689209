namespace LeetSocial.Web.Data.Rows;

/// <summary>A message that is to be posted later.</summary>
public sealed class ScheduledMessageRow
{
    public long Id { get; set; }
    public long PersonId { get; set; }
    public long RoomId { get; set; }
    public string Content { get; set; } = "";

    /// <summary>The message it answers. No key of another table: by the time it is posted that may be gone.</summary>
    public long? ReplyToId { get; set; }

    /// <summary>Of a message that is code; empty for none in particular.</summary>
    public string? CodeLanguage { get; set; }

    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Why it could not be posted when its time came.</summary>
    public string? Failure { get; set; }
}
