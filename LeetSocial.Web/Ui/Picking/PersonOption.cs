using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Ui.Picking;

/// <summary>Somebody who can be picked from a list.</summary>
public sealed record PersonOption(PersonId Id, string Name, string Username, string? Avatar = null);
