using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Realtime;

/// <summary>Services on a database of their own, and three people to ask them.</summary>
public abstract class InstanceContext : IAsyncLifetime
{
    private protected Estate Estate { get; } = new();

    private protected RealtimeInstance Instance { get; private set; } = null!;

    private protected Actor Ada { get; private set; } = null!;

    private protected Actor Bob { get; private set; } = null!;

    private protected Actor Eve { get; private set; } = null!;

    /// <summary>The time it goes by, where that may not be the real one.</summary>
    private protected virtual TimeProvider? Clock => null;

    private protected virtual (string Name, string Value)[] Settings => [];

    /// <summary>Services in place of those of the product.</summary>
    private protected virtual Action<IServiceCollection>? Services => null;

    private protected Database Database => Estate.Database;

    public async ValueTask InitializeAsync()
    {
        Instance = await RealtimeInstance.On(Estate, clock: Clock, services: Services, settings: Settings);
        if (await Instance.People("ada", "bob", "eve") is [var ada, var bob, var eve]) (Ada, Bob, Eve) = (ada, bob, eve);
    }

    public async ValueTask DisposeAsync()
    {
        await Instance.DisposeAsync();
        Estate.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<Outcome<RoomId>> In(Func<RoomService, Task<Outcome<RoomId>>> ask) => Instance.Try(ask);

    private protected Task<RoomId> PrivateRoom(Actor owner, params Actor[] others) => Instance.Ask<RoomService, RoomId>(
        rooms => rooms.Create(owner, new NewRoom("Secret", "", true, [.. others.Select(other => other.Id)])));

    /// <summary>Changes what no service changes yet.</summary>
    private protected Task Writes(string sql, params object?[] values) => Instance.Get<WriteQueue>().Run(new Statement(sql, values));

    private protected IReadOnlyList<long> Members(RoomId room) => Database.Query(
        "SELECT PersonId FROM memberships WHERE RoomId = $p0 ORDER BY PersonId", row => row.GetInt64(0), room.Value);

    private protected long Count(string what) => Database.Value<long>("SELECT COUNT(*) FROM " + what);

    private protected static Refusal Invalid(string reason) => Refusal.Invalid(reason, "Members");

    private sealed record Statement(string Sql, object?[] Values) : IWrite<Done>
    {
        public Outcome<Done> Apply(WriteSession session)
        {
            session.Execute(Sql, Values);
            return default(Done);
        }
    }
}
