using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Rooms.Details;

/// <summary>What the details of a room show. They are drawn again only when this is another object.</summary>
public sealed class RoomDetailsModel(Room room, IReadOnlyCollection<MemberEntry> members)
{
    private readonly ILookup<bool, MemberEntry> _byBeingThere = members
        .OrderBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase)
        .ToLookup(member => member.Presence != Presence.Offline);

    private readonly ConcurrentDictionary<(PersonId, string), string> _lines = [];

    public Room Room { get; } = room;

    public ImmutableArray<MemberEntry> Online => field.IsDefault ? field = [.. _byBeingThere[true]] : field;

    public ImmutableArray<MemberEntry> Offline => field.IsDefault ? field = [.. _byBeingThere[false]] : field;

    /// <summary>A member as finished HTML, drawn once for all who read the same language.</summary>
    internal MarkupString Line(MemberEntry member, Func<MemberEntry, string> draw) =>
        new(_lines.GetOrAdd((member.PersonId, CultureInfo.CurrentUICulture.Name), _ => draw(member)));

    /// <summary>Keys of what leaving comes to for somebody who may.</summary>
    internal IReadOnlyList<string> WhatLeavingMeans(PersonId viewer)
    {
        var isPrivate = Room.Visibility == RoomVisibility.Private;
        if (members.Count == 1)
        {
            return [Room.IsArchived ? "LeaveLastArchivedHint" : isPrivate ? "LeaveLastHint" : "LeavePublicHint"];
        }
        var way = Room.IsArchived ? "LeaveArchivedHint" : isPrivate ? "LeavePrivateHint" : "LeavePublicHint";
        return members.Any(member => member.PersonId == viewer && member.Mark == MemberMark.Owner) ? ["LeaveOwnerHint", way] : [way];
    }

    /// <summary>Which buttons work for somebody. The services decide for themselves.</summary>
    internal RoomRights RightsOf(PersonId viewer)
    {
        var me = members.FirstOrDefault(member => member.PersonId == viewer);
        var isGroup = Room.Kind == RoomKind.Group && me is not null;
        return new RoomRights(
            viewer,
            MayInvite: isGroup && !Room.IsArchived,
            MayLeave: isGroup,
            MayManage: isGroup && (me!.Mark != MemberMark.None || me.IsAdministrator),
            MayHandOver: isGroup && me!.Mark == MemberMark.Owner);
    }
}
