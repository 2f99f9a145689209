using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.People;

/// <summary>Somebody who can be picked.</summary>
internal sealed record PersonChoice(PersonId Id, string Username, string DisplayName, string? Avatar = null);
