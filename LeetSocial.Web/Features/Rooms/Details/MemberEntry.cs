using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Rooms.Details;

/// <summary>One person in the details of a room.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The display name.</param>
/// <param name="Presence">What they show of being there.</param>
/// <param name="Status">Their own words, or empty.</param>
/// <param name="LastSeenAt">When they were last there, for those who are not; null if that was never seen.</param>
/// <param name="Mark">Whether they own the room or help to run it.</param>
/// <param name="IsAdministrator">Whether they look after the whole.</param>
public sealed record MemberEntry(
    PersonId PersonId,
    string Name,
    Presence Presence,
    string Status = "",
    DateTimeOffset? LastSeenAt = null,
    MemberMark Mark = MemberMark.None,
    bool IsAdministrator = false)
{
    /// <summary>Which picture they show; null for their initials.</summary>
    public string? Avatar { get; init; }
}

public enum MemberMark
{
    None,
    Admin,
    Owner,
}
