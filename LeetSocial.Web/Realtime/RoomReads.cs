using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Realtime;

/// <summary>What an instance knows of the reading in one room that somebody here looks at.</summary>
internal sealed class RoomReads
{
    private readonly Lock _lock = new();
    private Dictionary<PersonId, Reader> _readers = [];
    private bool _isStale = true;

    public ReadPositions Snapshot { get; private set; } = ReadPositions.None;

    /// <summary>Members came, went or changed: they have to be read anew.</summary>
    public void Spoil() => Volatile.Write(ref _isStale, true);

    public bool Concerns(PersonId person)
    {
        lock (_lock)
        {
            return _readers.ContainsKey(person);
        }
    }

    /// <param name="positions">What was heard. Positions only ever grow, so their order does not matter.</param>
    /// <param name="load">Reads the members, which happens when they are not known or no longer right.</param>
    public void Merge(IEnumerable<ReadPosition> positions, Func<IEnumerable<Reader>> load)
    {
        lock (_lock)
        {
            var hasChanged = _isStale && Load(load);
            foreach (var (person, sequence) in positions)
            {
                hasChanged |= Advance(person, sequence);
            }
            if (hasChanged)
            {
                Snapshot = new ReadPositions(_readers.Values);
            }
        }
    }

    private bool Load(Func<IEnumerable<Reader>> load)
    {
        // Whatever spoils it from here on is not in what is read now.
        Volatile.Write(ref _isStale, false);
        var known = _readers;
        _readers = load().ToDictionary(reader => reader.PersonId);
        foreach (var reader in known.Values)
        {
            Advance(reader.PersonId, reader.Sequence);
        }
        return true;
    }

    private bool Advance(PersonId person, long sequence)
    {
        if (!_readers.TryGetValue(person, out var reader) || reader.Sequence >= sequence)
        {
            return false;
        }
        _readers[person] = reader with { Sequence = sequence };
        return true;
    }
}
