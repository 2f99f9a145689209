namespace LeetSocial.Bench.Million;

/// <summary>A room as it fills.</summary>
internal sealed class FilledRoom(long id, long lastSequence)
{
    public long Id => id;

    /// <summary>The sequence of the last thing that happened there.</summary>
    public long LastSequence { get; private set; } = lastSequence;

    public long FirstMessage { get; } = lastSequence + 1;

    /// <summary>The last message, for another to answer.</summary>
    public long LastMessageId { get; set; }

    public long Next() => ++LastSequence;
}
