namespace LeetSocial.Web.Features.CustomEmoji;

/// <summary>An emoji of the community's own.</summary>
/// <param name="Id">Never another's, also after it was removed.</param>
/// <param name="Name">What stands between the colons.</param>
/// <param name="Address">Of its picture.</param>
internal sealed record CommunityEmoji(long Id, string Name, string Address);
