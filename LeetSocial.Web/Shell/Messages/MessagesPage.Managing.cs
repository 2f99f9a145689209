using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Details;
using LeetSocial.Web.Features.Rooms.Inviting;
using LeetSocial.Web.Features.Rooms.Managing;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>Looking after the open room.</summary>
public sealed partial class MessagesPage
{
    [Inject] internal InvitationService Inviting { get; set; } = default!;
    [Inject] internal InvitationQueries Invitations { get; set; } = default!;

    private Task OpenSettings() => ToChange(room => RoomSettingsDialog.Open(
        _dialogs, room,
        settings => Told(Service.Set(_actor!, room.Id, settings)),
        archive => Told(archive ? Service.Archive(_actor!, room.Id) : Service.Unarchive(_actor!, room.Id))));

    private Task OpenInvitations() => ToChange(room => InvitationsDialog.Open(
        _dialogs,
        room.Name,
        () => LinksInto(room.Id),
        async wanted => (await Inviting.Invite(_actor!, room.Id, wanted)).Refusal,
        async link => (await Inviting.Revoke(_actor!, room.Id, link.Id)).Refusal));

    private Task OpenMember(MemberEntry member) => About(room => _details is { } details
        ? MemberDialog.Open(
            _dialogs, member.Name, [.. Acts(member, details.RightsOf(_actor!.Id))],
            act => Told(Act(act, room.Id, member.PersonId)), room.IsArchived)
        : Task.CompletedTask);

    private static IEnumerable<MemberAct> Acts(MemberEntry member, RoomRights rights)
    {
        yield return member.Mark == MemberMark.Admin ? MemberAct.UnmakeAdmin : MemberAct.MakeAdmin;
        if (rights.MayHandOver)
        {
            yield return MemberAct.HandOver;
        }
        yield return MemberAct.Remove;
    }

    private Task<Outcome<RoomId>> Act(MemberAct act, RoomId room, PersonId person) => act switch
    {
        MemberAct.MakeAdmin => Service.MakeAdmin(_actor!, room, person),
        MemberAct.UnmakeAdmin => Service.UnmakeAdmin(_actor!, room, person),
        MemberAct.HandOver => Service.HandOver(_actor!, room, person),
        _ => Service.Remove(_actor!, room, person),
    };

    private async Task<IReadOnlyList<Invitation>> LinksInto(RoomId room)
    {
        var found = await Invitations.Of(_actor!, room);
        return found.IsRefused(out _) ? [] : found.Value;
    }

    private static async Task<Refusal?> Told(Task<Outcome<RoomId>> change) => (await change).Refusal;
}
