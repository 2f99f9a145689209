namespace LeetSocial.Web.Data.Rows;

/// <summary>Work to be done after a commit, written in the same transaction as what it follows from.</summary>
public sealed class JobRow
{
    public long Id { get; set; }
    public string Kind { get; set; } = "";

    /// <summary>JSON, as the handler of the kind understands it.</summary>
    public string Payload { get; set; } = "";

    public DateTimeOffset DueAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>A worker that dies lets go of its job when this has passed.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
