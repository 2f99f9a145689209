using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>A room anybody may join.</summary>
public sealed record PublicRoom(RoomId Id, string Name, string Topic, int MemberCount);
