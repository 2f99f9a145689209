using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>How far a member has read, and whether that is anybody's business.</summary>
public sealed record Reader(PersonId PersonId, string DisplayName, long Sequence, bool SharesReceipts);

/// <summary>How far the members of a room have read, at one moment. Immutable, and shared by all who look.</summary>
public sealed class ReadPositions
{
    /// <summary>Up to so many members a receipt tells names, above it a count.</summary>
    public const int NamesUpTo = 20;

    private readonly bool _tellsNames;
    private readonly ImmutableDictionary<PersonId, long> _sharing;
    private readonly ImmutableArray<Reader> _furthestFirst;
    private readonly long[] _ascending;

    public ReadPositions(IReadOnlyCollection<Reader> members)
    {
        _tellsNames = members.Count <= NamesUpTo;
        _furthestFirst = [.. members
            .Where(member => member.SharesReceipts)
            .OrderByDescending(member => member.Sequence)
            .ThenBy(member => member.DisplayName, StringComparer.Ordinal)];
        _ascending = [.. _furthestFirst.Reverse().Select(reader => reader.Sequence)];
        _sharing = _furthestFirst.ToImmutableDictionary(reader => reader.PersonId, reader => reader.Sequence);
    }

    public static ReadPositions None { get; } = new([]);

    /// <summary>Which of a member's own messages were read, and by whom. Who does not share receipts sees none.</summary>
    public IReadOnlyList<Receipt> ReceiptsFor(PersonId viewer, IEnumerable<long> ownSequences)
    {
        if (!_sharing.TryGetValue(viewer, out var own))
        {
            return [];
        }
        return [.. from sequence in ownSequences
                   let count = ReachedBy(sequence) - (own >= sequence ? 1 : 0)
                   where count > 0
                   select new Receipt(sequence, count, _tellsNames ? Names(viewer, sequence) : [])];
    }

    private int ReachedBy(long sequence)
    {
        var (low, high) = (0, _ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ascending[middle] < sequence ? (middle + 1, high) : (low, middle);
        }
        return _ascending.Length - low;
    }

    private ImmutableArray<string> Names(PersonId viewer, long sequence) =>
        [.. _furthestFirst.TakeWhile(reader => reader.Sequence >= sequence)
            .Where(reader => reader.PersonId != viewer)
            .Select(reader => reader.DisplayName)];
}
