using LeetSocial.Web.Features.Search.Finding;

namespace LeetSocial.Web.Features.Search;

/// <param name="Hits">In the order that was asked for.</param>
/// <param name="Next">Where to go on; null at the end.</param>
/// <param name="Problems">What of the question was not understood, for the person who asked.</param>
/// <param name="IsQuestion">Whether anything was asked at all.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Hits, SearchPlace? Next, IReadOnlyList<SearchProblem> Problems, bool IsQuestion)
{
    public static SearchAnswer Nothing(IReadOnlyList<SearchProblem> problems, bool isQuestion = true) => new([], null, problems, isQuestion);
}
