using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>Who may call everybody in a room, asked when it is done and when it is planned.</summary>
internal static class CallOfRoom
{
    public static Refusal? Refuse(PreparedCommands read, RoomId room, RoomAccess access) =>
        RoomCall.IsAllowed((int)read.Scalar<long>("SELECT COUNT(*) FROM memberships WHERE RoomId = $0", room.Value), access.IsModerator)
            ? null
            : new Refusal(RefusalCode.Forbidden, "MayNotCallRoom", Field: nameof(PostMessage.Content));
}
