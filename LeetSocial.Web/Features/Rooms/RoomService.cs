using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Rooms.Joining;
using LeetSocial.Web.Features.Rooms.Making;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Making rooms, coming into them and leaving them.</summary>
internal sealed partial class RoomService(
    ISessionGuard sessions, ActLimits limits, WriteQueue writes, EventLog log, RoomEventBus bus) : IMakeRooms
{
    /// <summary>How many people may be named in one call.</summary>
    public const int MostPeople = 100;

    /// <summary>How many people a direct room may have, oneself included.</summary>
    public const int MostInDirect = 12;

    public async Task<Outcome<RoomId>> Create(Actor actor, NewRoom room)
    {
        var name = RoomName.Of(room.Name);
        var topic = RoomName.Topic(room.Topic);
        if (name.IsRefused(out var refusal) || topic.IsRefused(out refusal))
        {
            return refusal;
        }
        return room.Members.Count > MostPeople
            ? Refusal.Invalid("TooManyPeople", "Members")
            : await Change(actor, ActLimit.MakingRooms, new CreateRoomWrite(actor.Id, room with { Name = name.Value, Topic = topic.Value }));
    }

    /// <summary>The room between oneself and the others; the same people always have the same one.</summary>
    public async Task<Outcome<RoomId>> OpenDirect(Actor actor, IReadOnlyList<PersonId> others) =>
        others.Count is 0 or >= MostInDirect
            ? Refusal.Invalid(others.Count == 0 ? "NobodyChosen" : "TooManyPeople", "Members")
            : await Change(actor, ActLimit.MakingRooms, new OpenDirectWrite(actor.Id, others));

    public Task<Outcome<RoomId>> Join(Actor actor, RoomId room) => Change(actor, ActLimit.Memberships, new JoinWrite(actor.Id, room));

    public Task<Outcome<RoomId>> Leave(Actor actor, RoomId room) =>
        Change(actor, ActLimit.Memberships, new PartWrite(actor.Id, room, actor.Id));

    public Task<Outcome<RoomId>> Remove(Actor actor, RoomId room, PersonId person) =>
        Change(actor, ActLimit.Memberships, new PartWrite(actor.Id, room, person));

    public async Task<Outcome<RoomId>> AddPeople(Actor actor, RoomId room, IReadOnlyList<PersonId> people) =>
        people.Count > MostPeople
            ? Refusal.Invalid("TooManyPeople", "Members")
            : await Change(actor, ActLimit.Memberships, new AddPeopleWrite(actor.Id, room, people));

    private async Task<Outcome<RoomId>> Change(Actor actor, ActLimit limit, IWrite<RoomChange> write)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(limit, actor) is { } tooMany)
        {
            return tooMany;
        }
        var changed = await writes.Run(write);
        if (changed.IsRefused(out var refusal))
        {
            return refusal;
        }
        bus.Publish(log.After(changed.Value.Room, changed.Value.After, changed.Value.Count));
        return changed.Value.Room;
    }
}
