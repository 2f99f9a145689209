using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>A link by which people come into a room, for those who may see it in the room.</summary>
/// <param name="Id">Names it where it is revoked.</param>
/// <param name="Code">What stands in the link.</param>
/// <param name="CreatedBy">The display name of whoever made it.</param>
/// <param name="ExpiresAt">When it ends; null for never.</param>
/// <param name="MostUses">How many people may come by it; null for any number.</param>
/// <param name="Uses">How many have.</param>
public sealed record Invitation(long Id, string Code, string CreatedBy, DateTimeOffset? ExpiresAt, int? MostUses, int Uses)
{
    public string Path => $"join/{Code}";
}

/// <summary>How long a new link lives, and for how many people; null for no end.</summary>
public sealed record NewInvitation(TimeSpan? Lifetime, int? MostUses);

/// <summary>What a link tells whoever holds it, as long as it leads somewhere.</summary>
/// <param name="RoomId">Where it leads.</param>
/// <param name="Name">The room's name.</param>
/// <param name="Topic">Its topic, or empty.</param>
/// <param name="InvitedBy">The display name of whoever made the link.</param>
/// <param name="MemberCount">How many are in it.</param>
/// <param name="IsMember">Whether the one who asks is.</param>
internal sealed record InvitedRoom(RoomId RoomId, string Name, string Topic, string InvitedBy, int MemberCount, bool IsMember);
