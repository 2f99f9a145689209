namespace LeetSocial.Web.Features.Search;

/// <summary>What stands first among what was found.</summary>
internal enum SearchOrder
{
    Newest,
    MostRelevant,
}
