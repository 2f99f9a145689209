using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.People;

/// <summary>The person in front of the screen. What shows it is drawn again only when this is another object.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Username">What mentions name.</param>
/// <param name="DisplayName">What messages show.</param>
/// <param name="Choice">What the person chose to show.</param>
/// <param name="Presence">What others see of it.</param>
/// <param name="Status">Their own words, or empty.</param>
/// <param name="IsAdministrator">Whether they look after the whole.</param>
public sealed record MeModel(
    PersonId PersonId, string Username, string DisplayName, PresenceChoice Choice, Presence Presence, string Status, bool IsAdministrator = false)
{
    /// <summary>Which picture they show; null for their initials.</summary>
    public string? Avatar { get; init; }

    /// <summary>Until when the choice holds; null keeps it.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What the person wants to show from now on.</summary>
/// <param name="Presence">Online, away or busy.</param>
/// <param name="Status">Their own words, or empty.</param>
/// <param name="Until">When they are online again by themselves; null for never.</param>
public sealed record StatusChoice(PresenceChoice Presence, string Status, DateTimeOffset? Until = null);
