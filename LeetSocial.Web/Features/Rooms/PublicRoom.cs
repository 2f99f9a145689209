using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>A room anybody may join.</summary>
public sealed record PublicRoom(RoomId Id, string Name, string Topic, int MemberCount)
{
    /// <summary>Which picture it shows; null for its initial.</summary>
    public string? Avatar { get; init; }
}
