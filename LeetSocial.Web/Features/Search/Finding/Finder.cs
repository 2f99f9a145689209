using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>
/// Walks from new to old through what the index proposes. It looks at a bounded number of messages and letters; where that ends, the
/// answer says from where to go on.
/// </summary>
internal sealed class Finder(PreparedCommands read, Lookup lookup, PersonId asker)
{
    /// <summary>So many messages are looked at per question.</summary>
    private const int MostMessages = 3_000;

    /// <summary>And so much HTML: some messages are as long as others are many.</summary>
    private const int MostLetters = 400_000;

    /// <summary>Among how many of other people's messages one's own are looked for, before only one's own rooms are asked.</summary>
    private const int Patience = 256;

    /// <summary>In how many rooms at a time.</summary>
    private const int MostRooms = 64;

    private readonly List<Found> _found = [];
    private string _tokens = lookup.Tokens;
    private bool _isNarrowed = lookup.Rooms.Count > 0;
    private long _place;
    private int _seen;
    private int _strangers;
    private long _letters;

    private enum Pause
    {
        None,
        Enough,
        Tired,
        AmongStrangers,
    }

    /// <summary>The newest that match.</summary>
    /// <param name="before">Only messages with smaller ids.</param>
    /// <param name="count">How many, at most.</param>
    /// <param name="next">From where to go on; null when there is nothing more.</param>
    public IReadOnlyList<Found> Newest(long before, int count, out long? next)
    {
        _place = lookup.Before < long.MaxValue ? Math.Min(before, IdAtTime.First(read, lookup.Before)) : before;
        var pause = Walk(count);
        while (pause == Pause.AmongStrangers)
        {
            Narrow();
            pause = Walk(count);
        }
        next = pause == Pause.None ? null : _place;
        return _found;
    }

    /// <returns>Why the walk ended; <see cref="Pause.None"/> at the end of all there is.</returns>
    private Pause Walk(int count)
    {
        var pause = Pause.None;
        Candidate.Walk(read, _tokens, _place, asker, candidate =>
        {
            if (candidate.PostedAt.UtcTicks < lookup.Since)
            {
                return false;
            }
            _place = candidate.Id;
            if (Look(candidate) is { } hit)
            {
                _found.Add(hit);
            }
            pause = Weigh(candidate, count);
            return pause == Pause.None;
        });
        return pause;
    }

    private Pause Weigh(Candidate candidate, int count)
    {
        _seen++;
        _strangers += candidate.Html is null ? 1 : 0;
        _letters += candidate.Html?.Length ?? 0;
        return _found.Count == count ? Pause.Enough
            : _seen >= MostMessages || _letters >= MostLetters ? Pause.Tired
            : !_isNarrowed && _strangers >= Patience ? Pause.AmongStrangers
            : Pause.None;
    }

    private Found? Look(Candidate candidate)
    {
        if (candidate.Html is null || candidate.PostedAt.UtcTicks >= lookup.Before)
        {
            return null;
        }
        var text = ReadableText.Of(candidate.Html);
        var folded = FoldedText.Of(text);
        var score = 0.0;
        foreach (var term in lookup.Terms)
        {
            var best = Matcher.Find(folded.Text, term).Take(20).Select(match => (int)match.Kind).DefaultIfEmpty().Max();
            if (best == 0)
            {
                return null;
            }
            score += best;
        }
        return new Found(candidate, folded, score / (1 + Math.Log10(1 + (text.Length / 80.0))));
    }

    // Whoever is in few rooms would look at the whole house's messages to find their own. The index knows rooms too; asking
    // for many of them costs more than passing strangers over, so they are asked for only then.
    private void Narrow()
    {
        _isNarrowed = true;
        var rooms = read.List(
            "SELECT RoomId FROM memberships WHERE PersonId = $0 LIMIT $1", row => new RoomId(row.GetInt64(0)), asker.Value, MostRooms + 1);
        if (rooms.Count <= MostRooms)
        {
            _tokens = lookup.Within(rooms);
        }
    }
}

/// <summary>A message that matches.</summary>
internal sealed record Found(Candidate Message, FoldedText Folded, double Score);
