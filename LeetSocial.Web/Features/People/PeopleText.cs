namespace LeetSocial.Web.Features.People;

/// <summary>Marks the texts of this feature.</summary>
internal sealed class PeopleText;
