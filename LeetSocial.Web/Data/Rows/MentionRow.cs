namespace LeetSocial.Web.Data.Rows;

/// <summary>A message names a person. Its own table, because unread mentions are counted by person and room.</summary>
public sealed class MentionRow
{
    public long PersonId { get; set; }
    public long RoomId { get; set; }
    public long Sequence { get; set; }
    public long MessageId { get; set; }

    /// <summary>Whether the message was deleted since: it is counted no more, but still known to have been.</summary>
    public bool IsDeleted { get; set; }
}
