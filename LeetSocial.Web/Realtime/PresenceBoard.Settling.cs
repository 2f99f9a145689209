using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Realtime;

internal sealed partial class PresenceBoard
{
    /// <summary>A lost signal about a choice is made up for by then.</summary>
    private static readonly TimeSpan ReadChoicesEvery = TimeSpan.FromSeconds(15);

    /// <summary>So much of "last seen" a killed process takes with it.</summary>
    private static readonly TimeSpan KeepSeenEvery = TimeSpan.FromMinutes(5);

    private Dictionary<PersonId, ChosenPresence> _choices = [];
    private ImmutableDictionary<PersonId, Standing> _shared = ImmutableDictionary<PersonId, Standing>.Empty;
    private IReadOnlyCollection<PresenceShare> _elsewhere = [];

    /// <summary>Works out what a person shows now, and has it told if that is news. Under the lock.</summary>
    private void Settle(PersonId person)
    {
        var here = _here.Of(person);
        Keep(person, here);
        var all = _elsewhere.Aggregate(here, (standing, share) => standing | share.People.GetValueOrDefault(person));
        var choice = _choices.GetValueOrDefault(person).At(_clock.GetUtcNow());
        var shown = PresenceRule.Shown(choice, all.IsConnected, all.IsActive);
        if (Of(person) == shown)
        {
            return;
        }
        if (shown == Presence.Offline)
        {
            _shown.TryRemove(person, out _);
        }
        else
        {
            _shown[person] = shown;
        }
        Interlocked.Increment(ref _version);
        _telling.Ask();
    }

    private void Keep(PersonId person, Standing here)
    {
        if (_shared.GetValueOrDefault(person) != here)
        {
            _shared = here.IsConnected ? _shared.SetItem(person, here) : _shared.Remove(person);
            _sharing.Ask();
        }
    }

    private void Share() => _exchange.Tell(new PresenceShare(_shared));

    private void HearOthers(IReadOnlyCollection<PresenceShare> elsewhere)
    {
        lock (_lock)
        {
            var concerned = _elsewhere.Concat(elsewhere).SelectMany(share => share.People.Keys).ToHashSet();
            _elsewhere = elsewhere;
            foreach (var person in concerned)
            {
                Settle(person);
            }
        }
    }

    private void Sweep()
    {
        lock (_lock)
        {
            var gone = _here.Sweep();
            foreach (var person in gone.Select(one => one.Person).Concat(_shown.Keys))
            {
                Settle(person);
            }
            var now = _clock.GetUtcNow();
            KeepSeen([.. gone.Select(one => (one.Person, now - one.Ago))]);
        }
    }

    private void KeepSeen()
    {
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            KeepSeen([.. _here.People.Select(person => (person, now))]);
        }
    }

    private void KeepSeen(IReadOnlyCollection<(PersonId, DateTimeOffset)> seen)
    {
        if (seen.Count > 0)
        {
            _seen.Keep(seen);
        }
    }

    private void Hear(Signal signal)
    {
        if (signal is not ProfileChanged { PersonId: var person })
        {
            return;
        }
        lock (_reading)
        {
            var choice = _records.ChosenBy(person);
            lock (_lock)
            {
                _choices[person] = choice;
                Settle(person);
            }
        }
    }

    private void ReadChoices()
    {
        lock (_reading)
        {
            var choices = _records.Chosen();
            lock (_lock)
            {
                var concerned = _choices.Keys.Concat(choices.Keys).ToHashSet();
                _choices = choices;
                foreach (var person in concerned)
                {
                    Settle(person);
                }
            }
        }
    }
}
