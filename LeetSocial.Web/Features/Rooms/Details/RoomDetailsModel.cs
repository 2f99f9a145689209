using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Rooms.Details;

/// <summary>What the details of a room show. They are drawn again only when this is another object.</summary>
public sealed class RoomDetailsModel(RoomId roomId, string topic, IEnumerable<MemberEntry> members, bool canAddPeople, bool canLeave)
{
    private readonly ILookup<bool, MemberEntry> _byBeingThere = members
        .OrderBy(member => member.Name, StringComparer.CurrentCultureIgnoreCase)
        .ToLookup(member => member.Presence != Presence.Offline);

    public RoomId RoomId { get; } = roomId;

    public string Topic { get; } = topic;

    public bool CanAddPeople { get; } = canAddPeople;

    public bool CanLeave { get; } = canLeave;

    public ImmutableArray<MemberEntry> Online => field.IsDefault ? field = [.. _byBeingThere[true]] : field;

    public ImmutableArray<MemberEntry> Offline => field.IsDefault ? field = [.. _byBeingThere[false]] : field;
}
