namespace LeetSocial.Web.Features.Search;

/// <summary>Marks the texts of this feature.</summary>
internal sealed class SearchText;
