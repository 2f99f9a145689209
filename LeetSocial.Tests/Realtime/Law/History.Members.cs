using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Avatars.Changing;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Joining;
using LeetSocial.Web.Features.Rooms.Managing;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>Who comes and goes, and what becomes of the room.</summary>
internal sealed partial class History
{
    private Task SomebodyJoins() => Try(new JoinWrite(Somebody(), _room));

    private Task SomebodyLeaves()
    {
        var person = Somebody();
        return Try(new PartWrite(_chance.Next(2) == 0 ? person : people[1], _room, person));
    }

    private Task SomebodyChangesRole()
    {
        var (actor, person) = (OwnerOrSomebody(), Somebody());
        return _chance.Next(3) == 0
            ? Try(new HandOverWrite(actor, _room, person))
            : Try(new ChangeRoleWrite(actor, _room, person, _chance.Next(2) == 0 ? MemberRole.Admin : MemberRole.Member));
    }

    // Where nothing can be said for long, nothing else happens.
    private async Task SomebodySetsTheRoom()
    {
        await Try(new ArchiveWrite(OwnerOrSomebody(), _room, _chance.Next(5) == 0));
        await Try(new ChangeRoomWrite(OwnerOrSomebody(), _room, new RoomSettings
        {
            Name = _chance.Next(2) == 0 ? $"room <b>{_chance.Next(1000)}" : null,
            Topic = _chance.Next(2) == 0 ? $"{_chance.Next(1000)}" : null,
            IsPrivate = _chance.Next(4) == 0 ? _chance.Next(2) == 0 : null,
            SlowModeSeconds = _chance.Next(4) == 0 ? 5 : 0,
            ShowsEdits = _chance.Next(2) == 0,
        }));
        await Try(new RoomAvatarWrite(OwnerOrSomebody(), _room, SomePicture()));
    }

    private PersonId OwnerOrSomebody() => _chance.Next(2) == 0
        ? new PersonId(spine.Reads.Read(read => read.Scalar<long>("SELECT OwnerId FROM rooms WHERE Id = $0", _room.Value)))
        : Somebody();

    private async Task Try(IWrite<RoomChange> write)
    {
        var changed = await spine.Writes.Run(write);
        if (changed.Refusal is null)
        {
            Hear(changed.Value);
        }
    }
}
