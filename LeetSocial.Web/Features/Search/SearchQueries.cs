using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Search.Asking;
using LeetSocial.Web.Features.Search.Finding;
using LeetSocial.Web.Features.Search.Indexing;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Search;

/// <summary>
/// Finds messages in the rooms somebody is in. The index proposes; membership and text are checked against what is stored at
/// this moment, so what was deleted, or is none of the asker's, never shows (T24, T25).
/// </summary>
internal sealed class SearchQueries(ISessionGuard sessions, ActLimits acts, ReadPool reads)
{
    /// <summary>How many hits are read at a time.</summary>
    public const int PageSize = 30;

    /// <summary>Among so many of the newest the most relevant are looked for.</summary>
    private const int MostRanked = 400;

    /// <summary>Whether one has to know the asker's zone to answer.</summary>
    public static bool IsAboutDays(string text) => QuestionParser.Parse(text).HasDays;

    public async Task<Outcome<SearchAnswer>> Find(Actor actor, SearchRequest request)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        var question = QuestionParser.Parse(request.Text, Zone.Named(request.Zone));
        if (question.IsHopeless || question.IsEmpty)
        {
            return SearchAnswer.Nothing(question.Problems, question.Problems.Count > 0);
        }
        if (await acts.Take(ActLimit.MessageSearches, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read(read => Answer(read, actor.Id, question, request));
    }

    private static SearchAnswer Answer(PreparedCommands read, PersonId asker, Question question, SearchRequest request)
    {
        var names = Names.Resolve(read, asker, question);
        if (names.Problems.Count > 0)
        {
            return SearchAnswer.Nothing([.. question.Problems, .. names.Problems]);
        }
        var rooms = request.Room is not { } only ? names.Rooms
            : names.Rooms.Count == 0 || names.Rooms.Contains(only) ? [only] : null;
        if (rooms is null)
        {
            return SearchAnswer.Nothing(question.Problems);
        }
        var finder = new Finder(read, Lookup.Of(question, asker, names.Authors, rooms), asker);
        var (hits, next) = request.Order == SearchOrder.Newest ? Newest(finder, request.After) : MostRelevant(finder, request.After);
        return new SearchAnswer([.. hits.Select(hit => Hit(hit, question.Terms))], next, question.Problems, IsQuestion: true);
    }

    private static (IReadOnlyList<Found> Hits, SearchPlace? Next) Newest(Finder finder, SearchPlace? after)
    {
        var hits = finder.Newest(after?.Before ?? long.MaxValue, PageSize, out var next);
        return (hits, next is { } before ? new SearchPlace(before) : null);
    }

    // Relevance has no order of its own to go on from: the same newest are ranked again, and those that were shown passed over.
    private static (IReadOnlyList<Found> Hits, SearchPlace? Next) MostRelevant(Finder finder, SearchPlace? after)
    {
        var newest = finder.Newest(after?.Before ?? long.MaxValue, MostRanked, out _);
        var shown = after?.Skipped ?? 0;
        var hits = newest.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Message.Id).Skip(shown).Take(PageSize).ToList();
        var top = after?.Before ?? (newest is [var first, ..] ? first.Message.Id + 1 : 0);
        return (hits, shown + hits.Count < newest.Count ? new SearchPlace(top, shown + hits.Count) : null);
    }

    private static SearchHit Hit(Found found, IReadOnlyList<SearchTerm> terms) => new(
        new MessageId(found.Message.Id), found.Message.Room, found.Message.Sequence, found.Message.Author, found.Message.AuthorName,
        found.Message.PostedAt, Snippet.Of(ReadableText.Read(found.Message.Html!), found.Folded, terms))
    {
        AuthorAvatar = found.Message.AuthorAvatar,
    };
}
