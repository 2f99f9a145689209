using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Security;

/// <summary>The real host, and somebody in every role towards a private room.</summary>
public sealed class RoleHouse : IAsyncLifetime
{
    private static readonly (string, string)[] NoLimits =
        [.. ActLimit.All.Select(limit => limit.Setting).Append("MessagesPerSecond").Select(limit => ($"Limits:{limit}", "0"))];

    private readonly Estate _estate = new();
    private readonly InProcessHost _site;
    private readonly AsyncServiceScope _scope;
    private readonly Dictionary<Role, Actor> _people = [];
    private PersonId _victim;

    public RoleHouse()
    {
        _site = new InProcessHost(_estate, settings: NoLimits);
        _scope = _site.Services.CreateAsyncScope();
    }

    internal Actor Is(Role role) => _people[role];

    internal T The<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A private room of its own for one try, with a message in it and a member to be acted upon.</summary>
    internal async Task<RoleRoom> Opens()
    {
        var (rooms, owner) = (The<RoomService>(), _people[Role.Owner]);
        var members = new[] { Role.Admin, Role.Member, Role.SignedOut, Role.Removed }.Select(role => _people[role].Id);
        await Writes("UPDATE people SET BannedAt = NULL WHERE Id = $0", _victim.Value);
        var room = (await rooms.Create(owner, new NewRoom("Secret", "", true, [.. members, _victim]))).Value;
        await rooms.Remove(owner, room, _people[Role.Removed].Id);
        var message = (await The<ChatService>().Post(owner, new PostMessage(room, "Secret", "secret"))).Value;
        await Writes(
            "UPDATE memberships SET Role = $1 WHERE RoomId = $0 AND PersonId = $2",
            room.Value, (int)MemberRole.Admin, _people[Role.Admin].Id.Value);
        // No service brings in somebody who is banned; one who was in before stays.
        await Writes(
            """
            INSERT INTO memberships (RoomId, PersonId, Role, JoinedAt, ReadSequence, ReadVersion, FurthestSequence, Involvement)
            SELECT RoomId, $1, Role, JoinedAt, 0, 0, 0, Involvement FROM memberships WHERE RoomId = $0 AND PersonId = $2
            """,
            room.Value, _people[Role.Banned].Id.Value, _victim.Value);
        return new RoleRoom(room, _victim, message.Id, message.Sequence);
    }

    /// <summary>What a refused act leaves as it was.</summary>
    internal string State(RoleRoom room) => string.Join(' ', _estate.Database.Query(
        """
        SELECT (SELECT COUNT(*) FROM room_events WHERE RoomId = $p0) || '/' || (SELECT COUNT(*) FROM messages WHERE RoomId = $p0) || '/'
            || (SELECT GROUP_CONCAT(PersonId || ':' || ReadSequence) FROM memberships WHERE RoomId = $p0)
            || '/' || (SELECT COUNT(*) FROM rooms) || '/' || (SELECT COUNT(*) FROM people WHERE BannedAt IS NOT NULL)
        """,
        row => row.GetString(0), room.Id.Value));

    public async ValueTask InitializeAsync()
    {
        foreach (var role in Enum.GetValues<Role>()) _people[role] = await Arrives(role.ToString().ToLowerInvariant());
        _victim = (await Arrives("victim")).Id;
        await The<PeopleService>().Ban(_people[Role.Administrator], _people[Role.Banned].Id);
        _people[Role.SignedOut] = _people[Role.SignedOut] with { Stamp = "of-an-older-sign-in" };
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _site.DisposeAsync();
        _estate.Dispose();
    }

    private async Task<Actor> Arrives(string name) =>
        (await The<ICreateAccounts>().Create(name, name, $"{name}@example.org", "long enough")).Value;

    internal Task Writes(string sql, params object?[] values) => _site.Get<WriteQueue>().Run(new Statement(sql, values));

    private sealed record Statement(string Sql, object?[] Values) : IWrite<Done>
    {
        public Outcome<Done> Apply(WriteSession session)
        {
            session.Execute(Sql, Values);
            return default(Done);
        }
    }
}

/// <summary>A room for one try: the member whom an act is about, and the message of its owner.</summary>
internal sealed record RoleRoom(RoomId Id, PersonId Victim, MessageId Message, long Sequence);
