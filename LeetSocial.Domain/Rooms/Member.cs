using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>A person in a room.</summary>
public sealed record Member(
    PersonId PersonId,
    string Username,
    string DisplayName,
    MemberRole Role,
    DateTimeOffset JoinedAt)
{
    /// <summary>Which picture they show; null for their initials.</summary>
    public string? Avatar { get; init; }
}
