using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Avatars.Changing;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Avatars;

/// <summary>Pictures that people and rooms show, changed and told.</summary>
internal sealed class AvatarService(
    ISessionGuard sessions, ActLimits limits, IPictures pictures, ReadPool reads, WriteQueue writes, EventLog log, RoomEventBus bus, ISignals signals)
    : IOwnAvatar
{
    public async Task<Outcome<Done>> Set(Actor actor, Stream picture, Crop? crop, CancellationToken stop)
    {
        var kept = await Refuse(actor) is { } refusal ? refusal : await Keep(picture, crop, key => Show(actor.Id, key), stop);
        return kept.IsRefused(out var unfit) ? unfit : default(Done);
    }

    public async Task<Outcome<Done>> Remove(Actor actor) => await Refuse(actor) is { } refusal ? refusal : await Show(actor.Id, null);

    /// <summary>For those who look after the room.</summary>
    /// <returns>Which picture it shows now.</returns>
    public async Task<Outcome<string>> SetOfRoom(Actor actor, RoomId room, Stream picture, Crop? crop, CancellationToken stop)
    {
        // Before anything is received; the write asks again.
        var refusal = await Refuse(actor) ?? reads.Read(read => RoomAvatarWrite.Refuse(RoomAccess.Of(read, room, actor.Id)));
        return refusal is not null ? refusal : await Keep(picture, crop, key => Show(actor.Id, room, key), stop);
    }

    public async Task<Outcome<Done>> RemoveOfRoom(Actor actor, RoomId room) =>
        await Refuse(actor) is { } refusal ? refusal : await Show(actor.Id, room, null);

    public string? Of(PersonId person) => PictureVersion.Of(
        reads.Read(read => read.Scalar<string?>("SELECT AvatarKey FROM people WHERE Id = $0", person.Value)));

    public string Sentence(Refusal refusal) => pictures.Sentence(refusal);

    private async Task<Refusal?> Refuse(Actor actor) =>
        await sessions.Check(actor) is { } signedOut ? signedOut : await limits.Take(ActLimit.Avatars, actor);

    private async Task<Outcome<string>> Keep(Stream picture, Crop? crop, Func<string, Task<Outcome<Done>>> show, CancellationToken stop)
    {
        var kept = await pictures.KeepSquare(picture, crop, stop);
        if (kept.IsRefused(out var unfit))
        {
            return unfit;
        }
        var shown = await show(kept.Value);
        if (shown.IsRefused(out var unshown))
        {
            await pictures.Discard(kept.Value);
            return unshown;
        }
        return PictureVersion.Of(kept.Value)!;
    }

    private async Task<Outcome<Done>> Show(PersonId person, string? key)
    {
        var changed = await writes.Run(new PersonAvatarWrite(person, key));
        if (changed.IsRefused(out var refusal))
        {
            return refusal;
        }
        bus.Publish(changed.Value);
        signals.Publish(new ProfileChanged(person));
        return default(Done);
    }

    private async Task<Outcome<Done>> Show(PersonId actor, RoomId room, string? key)
    {
        var changed = await writes.Run(new RoomAvatarWrite(actor, room, key));
        if (changed.IsRefused(out var refusal))
        {
            return refusal;
        }
        bus.Publish(log.After(room, changed.Value.After, changed.Value.Count));
        return default(Done);
    }
}
