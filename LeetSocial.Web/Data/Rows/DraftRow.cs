namespace LeetSocial.Web.Data.Rows;

/// <summary>What a person has begun to write in a room, on whichever device.</summary>
public sealed class DraftRow
{
    public long PersonId { get; set; }
    public long RoomId { get; set; }
    public string Content { get; set; } = "";

    /// <summary>Grows with every change; a change made over an older version is a conflict.</summary>
    public long Version { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}
