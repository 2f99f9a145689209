using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>What somebody wants to find, as it was understood.</summary>
internal sealed record Question
{
    public IReadOnlyList<SearchTerm> Terms { get; init; } = [];

    /// <summary>Usernames, of whom one has to be the author.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Names of rooms, or of people one talks to directly; the message stands in one of them.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    public IReadOnlyList<Contents> Has { get; init; } = [];

    /// <summary>Posted before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Posted at this moment or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>In which its days were meant.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public bool MentionsMe { get; init; }

    public IReadOnlyList<SearchProblem> Problems { get; init; } = [];

    public bool IsEmpty =>
        Terms.Count == 0 && From.Count == 0 && In.Count == 0 && Has.Count == 0 && Before is null && Since is null && !MentionsMe;

    /// <summary>Whether the answer depends on where in the world it was asked.</summary>
    public bool HasDays => Before is not null || Since is not null;

    public bool IsHopeless => Problems.Any(problem => problem.IsInTheWay);
}
