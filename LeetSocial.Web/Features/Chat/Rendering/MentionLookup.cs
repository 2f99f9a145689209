using System.Diagnostics.CodeAnalysis;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <summary>Somebody who may be mentioned in this room, with the username in the case the account keeps.</summary>
internal sealed record MentionablePerson(PersonId Id, string Username);

/// <summary>A room that everybody may come into, and a message may therefore link to.</summary>
internal sealed record LinkableRoom(RoomId Id, string Name);

/// <summary>
/// The names of one message that mean somebody or something to all its readers; every other <c>@name</c>, <c>#name</c> and
/// <c>:name:</c> stays text.
/// </summary>
internal sealed class MentionLookup(IEnumerable<MentionablePerson> people, IEnumerable<LinkableRoom>? rooms = null)
{
    private readonly Dictionary<string, MentionablePerson> _byUsername =
        people.ToDictionary(person => person.Username, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, LinkableRoom> _byRoomName = (rooms ?? []).ToLookup(room => room.Name.ToLowerInvariant());

    public static MentionLookup Nobody { get; } = new([]);

    /// <summary>Addresses of pictures, by what stands between the colons.</summary>
    public IReadOnlyDictionary<string, string> Emoji { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether <c>@room</c> calls everybody.</summary>
    public bool CallsRoom { get; init; }

    public bool TryFind(string username, [NotNullWhen(true)] out MentionablePerson? person) =>
        _byUsername.TryGetValue(username, out person);

    /// <summary>The first of the rooms of that name.</summary>
    public LinkableRoom? FindRoom(string name) => _byRoomName[name.ToLowerInvariant()].FirstOrDefault();
}
