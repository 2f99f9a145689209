using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;

namespace LeetSocial.Web.Features.Avatars;

/// <summary>Pictures by their address, for those who may have them; to everybody else there is none (T7, T24).</summary>
internal sealed class AvatarQueries(ISessionGuard sessions, ReadPool reads)
{
    /// <summary>What a person shows at this moment, for everybody who is signed in.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="version">As <see cref="PictureVersion"/> names it; an earlier one is gone.</param>
    public Task<Outcome<string>> OfPerson(Actor actor, PersonId person, string version) => Find(actor, read => read.Scalar<string?>(
        $"SELECT p.AvatarKey FROM people p WHERE p.Id = $0 AND {PictureVersion.OfPerson} = $1", person.Value, version));

    /// <summary>What a room shows, for its members, and of a public one for everybody.</summary>
    public Task<Outcome<string>> OfRoom(Actor actor, RoomId room, string version) => Find(actor, read => read.Scalar<string?>(
        $"""
        SELECT r.AvatarKey FROM rooms r
        WHERE r.Id = $0 AND {PictureVersion.OfRoom} = $1
            AND (r.Visibility = $2 OR EXISTS (SELECT 1 FROM memberships m WHERE m.RoomId = r.Id AND m.PersonId = $3))
        """,
        room.Value, version, (int)RoomVisibility.Public, actor.Id.Value));

    private async Task<Outcome<string>> Find(Actor actor, Func<PreparedCommands, string?> find)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return reads.Read(find) is { } key ? key : Refusal.NotFound;
    }
}
