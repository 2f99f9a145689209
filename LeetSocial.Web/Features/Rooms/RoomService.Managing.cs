using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Rooms.Managing;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Looking after a room. Who may do what stands in <c>docs/rooms.md</c>.</summary>
internal sealed partial class RoomService
{
    public async Task<Outcome<RoomId>> Set(Actor actor, RoomId room, RoomSettings wanted)
    {
        if (Tidy(ref wanted) is { } refusal)
        {
            return refusal;
        }
        return await Change(actor, ActLimit.Memberships, new ChangeRoomWrite(actor.Id, room, wanted));
    }

    public Task<Outcome<RoomId>> Archive(Actor actor, RoomId room) => Change(actor, ActLimit.Memberships, new ArchiveWrite(actor.Id, room, true));

    public Task<Outcome<RoomId>> Unarchive(Actor actor, RoomId room) => Change(actor, ActLimit.Memberships, new ArchiveWrite(actor.Id, room, false));

    public Task<Outcome<RoomId>> MakeAdmin(Actor actor, RoomId room, PersonId person) =>
        Change(actor, ActLimit.Memberships, new ChangeRoleWrite(actor.Id, room, person, MemberRole.Admin));

    public Task<Outcome<RoomId>> UnmakeAdmin(Actor actor, RoomId room, PersonId person) =>
        Change(actor, ActLimit.Memberships, new ChangeRoleWrite(actor.Id, room, person, MemberRole.Member));

    public Task<Outcome<RoomId>> HandOver(Actor actor, RoomId room, PersonId person) =>
        Change(actor, ActLimit.Memberships, new HandOverWrite(actor.Id, room, person));

    private static Refusal? Tidy(ref RoomSettings wanted)
    {
        if (wanted.Name is { } typed)
        {
            var name = RoomName.Of(typed);
            if (name.IsRefused(out var refusal))
            {
                return refusal;
            }
            wanted = wanted with { Name = name.Value };
        }
        if (wanted.Topic is { } about)
        {
            var topic = RoomName.Topic(about);
            if (topic.IsRefused(out var refusal))
            {
                return refusal;
            }
            wanted = wanted with { Topic = topic.Value };
        }
        return wanted.SlowModeSeconds is { } seconds ? SlowMode.Of(seconds).Refusal : null;
    }
}
