using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat.Forwarding;

/// <summary>A room that a message can be passed on to.</summary>
/// <param name="Id">The room.</param>
/// <param name="Name">What the viewer calls it.</param>
/// <param name="AvatarId">Whose colour it has: its own, or in a direct room the partner's.</param>
/// <param name="IsGroup">Whether it is drawn as a room or as a person.</param>
/// <param name="Avatar">Which picture it shows; null for initials.</param>
public sealed record ForwardTarget(RoomId Id, string Name, long AvatarId, bool IsGroup, string? Avatar = null);
