namespace LeetSocial.Domain.Messages;

/// <summary>
/// How far a member has read. Reading only moves it forward; setting it back raises <see cref="Version"/>,
/// so that a late report made under the old version cannot undo it.
/// </summary>
/// <param name="Sequence">The last message read.</param>
/// <param name="Version">Raised when the cursor is set back.</param>
public readonly record struct ReadCursor(long Sequence, int Version)
{
    /// <summary>The cursor after a report that everything up to <paramref name="sequence"/> was seen under <paramref name="version"/>.</summary>
    public ReadCursor Reach(long sequence, int version) =>
        version == Version && sequence > Sequence ? this with { Sequence = sequence } : this;

    /// <summary>Whether this is an earlier state of the same cursor.</summary>
    public bool IsBefore(ReadCursor other) =>
        Version < other.Version || (Version == other.Version && Sequence < other.Sequence);
}
