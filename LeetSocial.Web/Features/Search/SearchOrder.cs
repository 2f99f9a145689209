namespace LeetSocial.Web.Features.Search;

/// <summary>What stands first among what was found.</summary>
public enum SearchOrder
{
    Newest,
    MostRelevant,
}
