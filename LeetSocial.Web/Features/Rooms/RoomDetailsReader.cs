using System.Runtime.CompilerServices;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Rooms.Details;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Puts together what the details of a room show; made once for all who look at the same members at the same time.</summary>
internal sealed class RoomDetailsReader(ReadPool reads, PresenceBoard presence)
{
    private readonly ConditionalWeakTable<Roster, Kept> _kept = [];

    public RoomDetailsModel Get(Room room, Roster roster)
    {
        var version = presence.Version;
        if (_kept.TryGetValue(roster, out var kept) && kept.Version == version && kept.Model.Room == room)
        {
            return kept.Model;
        }
        var model = Read(room, roster);
        _kept.AddOrUpdate(roster, new Kept(version, model));
        return model;
    }

    /// <summary>What was last put together for these members, if anything: it may be a moment old, and costs nothing.</summary>
    public RoomDetailsModel? Last(Roster roster) => _kept.TryGetValue(roster, out var kept) ? kept.Model : null;

    private RoomDetailsModel Read(Room room, Roster roster)
    {
        var profiles = reads.Read(read => read.List(
            "SELECT p.Id, p.StatusText, p.LastSeenAt, p.IsAdministrator FROM memberships m JOIN people p ON p.Id = m.PersonId WHERE m.RoomId = $0",
            row => new Profile(new PersonId(row.GetInt64(0)), row.GetString(1), row.IsDBNull(2) ? null : row.GetTime(2), row.GetBoolean(3)),
            room.Id.Value)).ToDictionary(profile => profile.Id);
        return new RoomDetailsModel(room, [.. roster.Members.Values.Select(member => Entry(member, profiles, roster.OwnerId))]);
    }

    private MemberEntry Entry(Member member, Dictionary<PersonId, Profile> profiles, PersonId? owner)
    {
        var profile = profiles.GetValueOrDefault(member.PersonId);
        return new MemberEntry(
            member.PersonId, member.DisplayName, presence.Of(member.PersonId), profile?.Status ?? "", profile?.LastSeenAt,
            member.PersonId == owner ? MemberMark.Owner : member.Role == MemberRole.Admin ? MemberMark.Admin : MemberMark.None,
            profile?.IsAdministrator == true)
        {
            Avatar = member.Avatar,
        };
    }

    private sealed record Profile(PersonId Id, string Status, DateTimeOffset? LastSeenAt, bool IsAdministrator);

    private sealed record Kept(int Version, RoomDetailsModel Model);
}
