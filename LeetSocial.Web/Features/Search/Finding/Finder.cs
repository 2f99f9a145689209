using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>
/// Walks from new to old through what the index proposes. It looks at a bounded number of messages; where that ends, the answer
/// says from where to go on.
/// </summary>
internal sealed class Finder(PreparedCommands read, Lookup lookup, PersonId asker)
{
    private const int FirstPortion = 64;
    private const int LargestPortion = 512;

    /// <summary>So many messages are looked at per question.</summary>
    private const int Budget = 3_000;

    /// <summary>Among how many of other people's messages one's own are looked for, before only one's own rooms are asked.</summary>
    private const int Patience = 256;

    /// <summary>In how many rooms at a time.</summary>
    private const int MostRooms = 64;

    private string _tokens = lookup.Tokens;
    private bool _isNarrowed = lookup.Rooms.Count > 0;

    /// <summary>The newest that match.</summary>
    /// <param name="before">Only messages with smaller ids.</param>
    /// <param name="count">How many, at most.</param>
    /// <param name="next">From where to go on; null when there is nothing more.</param>
    public List<Found> Newest(long before, int count, out long? next)
    {
        var found = new List<Found>(count);
        if (lookup.Before < long.MaxValue)
        {
            before = Math.Min(before, IdAtTime.First(read, lookup.Before));
        }
        var portion = FirstPortion;
        for (var seen = 0; seen < Budget; portion = Math.Min(portion * 2, LargestPortion))
        {
            var candidates = Candidate.Before(read, _tokens, before, portion, asker);
            foreach (var candidate in candidates)
            {
                before = candidate.Id;
                if (candidate.PostedAt.UtcTicks < lookup.Since)
                {
                    next = null;
                    return found;
                }
                if (Look(candidate) is { } hit)
                {
                    found.Add(hit);
                }
                if (found.Count == count)
                {
                    next = before;
                    return found;
                }
            }
            if (candidates.Count < portion)
            {
                next = null;
                return found;
            }
            seen += candidates.Count;
            Narrow(seen);
        }
        next = before;
        return found;
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
        return new Found(candidate, text, folded, score / (1 + Math.Log10(1 + (text.Length / 80.0))));
    }

    // Whoever is in few rooms would look at the whole house's messages to find their own. The index knows rooms too; asking
    // for many of them costs more than passing strangers over, so they are asked for only then.
    private void Narrow(int seen)
    {
        if (_isNarrowed || seen < Patience)
        {
            return;
        }
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
internal sealed record Found(Candidate Message, string Text, FoldedText Folded, double Score);
