namespace LeetSocial.Web.Features.Search;

/// <summary>Something in a question that was not understood.</summary>
/// <param name="Reason">The key of the sentence that explains it.</param>
/// <param name="About">The part it is about.</param>
/// <param name="IsInTheWay">Whether there is no sense in searching with it. Otherwise the part was taken as it stands.</param>
public sealed record SearchProblem(string Reason, string About, bool IsInTheWay = true);
