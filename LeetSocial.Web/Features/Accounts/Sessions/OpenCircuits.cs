using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <summary>The circuits of this instance, by person. A person may have so many (<c>Limits__CircuitsPerPerson</c>, 0 is off).</summary>
internal sealed class OpenCircuits(IConfiguration configuration)
{
    private readonly int _limit = configuration.GetValue("Limits:CircuitsPerPerson", 50);
    private readonly Lock _lock = new();
    private readonly Dictionary<PersonId, HashSet<CircuitSession>> _byPerson = [];
    private readonly Dictionary<CircuitSession, PersonId> _owners = [];

    /// <returns>False when the person has enough; the circuit is counted until it leaves, all the same.</returns>
    public bool Enter(PersonId person, CircuitSession circuit)
    {
        lock (_lock)
        {
            if (!_byPerson.TryGetValue(person, out var circuits))
            {
                _byPerson[person] = circuits = [];
            }
            circuits.Add(circuit);
            _owners[circuit] = person;
            return _limit <= 0 || circuits.Count <= _limit;
        }
    }

    public void Leave(CircuitSession circuit)
    {
        lock (_lock)
        {
            if (_owners.Remove(circuit, out var person) && _byPerson[person] is var circuits && circuits.Remove(circuit) && circuits.Count == 0)
            {
                _byPerson.Remove(person);
            }
        }
    }

    public CircuitSession[] All()
    {
        lock (_lock)
        {
            return [.. _owners.Keys];
        }
    }

    public CircuitSession[] Of(PersonId person)
    {
        lock (_lock)
        {
            return _byPerson.TryGetValue(person, out var circuits) ? [.. circuits] : [];
        }
    }
}
