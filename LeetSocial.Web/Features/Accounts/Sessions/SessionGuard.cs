using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <inheritdoc cref="ISessionGuard"/>
internal sealed class SessionGuard(ReadPool reads, TimeProvider clock) : ISessionGuard
{
    private const int Crowded = 50_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<PersonId, Standing> _known = [];
    private int _forgotten;

    public ValueTask<Refusal?> Check(Actor actor)
    {
        // What is remembered can confirm a sign-in, never end one: one that differs may have been renewed this very moment.
        var standing = _known.TryGetValue(actor.Id, out var known) && known.Stamp == actor.Stamp && clock.GetElapsedTime(known.Since) < Kept
            ? known
            : Look(actor.Id);
        return ValueTask.FromResult(standing.Stamp == actor.Stamp && !standing.IsBanned ? null : Refusal.Unauthenticated);
    }

    /// <summary>Looks again at the next call.</summary>
    public void Forget(PersonId person)
    {
        Interlocked.Increment(ref _forgotten);
        _known.TryRemove(person, out _);
    }

    private Standing Look(PersonId person)
    {
        var (since, forgotten) = (clock.GetTimestamp(), Volatile.Read(ref _forgotten));
        var standing = reads.Read(read => read.Single(
            "SELECT SecurityStamp, BannedAt FROM people WHERE Id = $0",
            row => new Standing(row.IsDBNull(0) ? null : row.GetString(0), !row.IsDBNull(1), since),
            person.Value)) ?? new Standing(null, false, since);
        if (_known.Count >= Crowded)
        {
            _known.Clear();
        }
        _known[person] = standing;
        if (forgotten != Volatile.Read(ref _forgotten))
        {
            // Somebody was revoked while this was being read: it may be what was so before.
            _known.TryRemove(person, out _);
        }
        return standing;
    }

    /// <param name="Stamp">Null when there is no such person.</param>
    private sealed record Standing(string? Stamp, bool IsBanned, long Since);
}
