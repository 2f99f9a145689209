using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Features.Avatars.Changing;

/// <summary>A room shows another picture, or none, from now on: a setting like its name. The one before goes with the next sweep.</summary>
internal sealed record RoomAvatarWrite(PersonId Actor, RoomId Room, string? Key) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        if (Refuse(RoomAccess.Of(session.Read, Room, Actor)) is { } refusal)
        {
            return refusal;
        }
        var (head, before) = (session.Head(Room), session.Read.Scalar<string?>("SELECT AvatarKey FROM rooms WHERE Id = $0", Room.Value));
        if (before is null && Key is null)
        {
            return new RoomChange(Room, head, 0);
        }
        session.Execute("UPDATE rooms SET AvatarKey = $1 WHERE Id = $0", Room.Value, Key);
        session.Release(Actor, before, PictureVersion.Widths);
        session.Record(new RoomEventRow
        {
            RoomId = Room.Value,
            Sequence = session.NextSequence(Room),
            Kind = RoomEventKind.RoomChanged,
            ActorId = Actor.Value,
            At = session.Now,
        });
        return new RoomChange(Room, head, 1);
    }

    /// <summary>Why this person may not change it. A direct room shows who is in it.</summary>
    public static Refusal? Refuse(RoomAccess? access) => access switch
    {
        null => Refusal.NotFound,
        { Kind: RoomKind.Direct } => Refusal.Invalid("DirectRoomIsFixed"),
        { IsModerator: false } => Refusal.Forbidden,
        { IsArchived: true } => Refusal.Invalid("RoomIsArchived"),
        _ => null,
    };
}
