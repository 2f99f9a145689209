extern alias Bench;
using System.Text;
using Bench::LeetSocial.Bench;
using Bench::LeetSocial.Bench.Circuits;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Security;

/// <summary>A private room with a message in it, a circuit of its owner's, and one of somebody who is not in it and forges.</summary>
internal sealed class ForgedHouse : IAsyncDisposable
{
    /// <summary>Everything that is kept of a room.</summary>
    private static readonly string[] Kept =
    [
        "SELECT Name || Topic || LastSequence FROM rooms WHERE Id = $p0",
        "SELECT Sequence || Content || COALESCE(EditedAt, '') || COALESCE(DeletedAt, '') FROM messages WHERE RoomId = $p0 ORDER BY Id",
        "SELECT PersonId || '/' || Role || '/' || ReadSequence || '/' || ReadVersion FROM memberships WHERE RoomId = $p0 ORDER BY PersonId",
        "SELECT r.PersonId || r.Emoji FROM reactions r JOIN messages m ON m.Id = r.MessageId WHERE m.RoomId = $p0 ORDER BY r.Id",
        "SELECT 'pin ' || p.MessageId FROM pins p JOIN messages m ON m.Id = p.MessageId WHERE m.RoomId = $p0",
        "SELECT 'saved ' || s.PersonId FROM saved_messages s JOIN messages m ON m.Id = s.MessageId WHERE m.RoomId = $p0",
        "SELECT 'scheduled ' || Id || Content || DueAt FROM scheduled_messages WHERE RoomId = $p0",
        "SELECT 'reminder ' || r.PersonId FROM reminders r JOIN messages m ON m.Id = r.MessageId WHERE m.RoomId = $p0",
        "SELECT 'draft ' || PersonId || Content FROM drafts WHERE RoomId = $p0",
        "SELECT 'answered ' || a.Id FROM messages a JOIN messages m ON m.Id = a.ReplyToId WHERE m.RoomId = $p0",
    ];

    private readonly Driven _driven;
    private readonly byte[] _canary;
    private string _before = "";
    private bool _isBetrayed;

    private ForgedHouse(Driven driven, string canary) => (_driven, _canary) = (driven, Encoding.UTF8.GetBytes(canary));

    public long Room { get; private init; }

    public long Message { get; private init; }

    public long Scheduled { get; private init; }

    public required string ForgerName { get; init; }

    public required Circuit Owner { get; init; }

    public required Circuit Forger { get; init; }

    public static async Task<ForgedHouse> Of(Driven driven, string canary)
    {
        var (owner, forger) = ($"o{Guid.NewGuid():N}"[..20], $"f{Guid.NewGuid():N}"[..20]);
        var (owning, forging) = (await driven.Registers(owner), await driven.Registers(forger));
        var room = await driven.As(owner, (services, actor) =>
            services.GetRequiredService<RoomService>().Create(actor, new NewRoom($"Secret {canary}", canary, true, [])));
        var row = await driven.As<TimelineRow>(owner, (services, actor) =>
            services.GetRequiredService<ChatService>().Post(actor, new PostMessage(room, canary, Guid.NewGuid().ToString())));
        await driven.As<Done>(owner, (services, actor) =>
            services.GetRequiredService<LaterService>().Schedule(actor, new NewScheduledMessage(room, canary, Guid.NewGuid().ToString()), DateTimeOffset.UtcNow.AddDays(2)));
        var house = new ForgedHouse(driven, canary)
        {
            Scheduled = driven.Database.Value<long>("SELECT Id FROM scheduled_messages WHERE RoomId = $p0", room.Value),
            Room = room.Value,
            Message = row.Id.Value,
            ForgerName = forger,
            Owner = await driven.Opens(owning),
            Forger = await driven.Opens(forging),
        };
        house.Forger.Overhears = frame => house._isBetrayed |= frame.Span.IndexOf(house._canary) >= 0;
        house._before = house.State();
        return house;
    }

    /// <summary>The call is answered or failed, or it ends the forger's circuit; nothing else may come of it.</summary>
    /// <param name="call">What was forged.</param>
    /// <param name="mayWait">It may have opened a dialog, and is answered when that is closed: then the next call's answer is waited for.</param>
    public async Task Survives(Task call, bool mayWait)
    {
        try
        {
            await (mayWait ? Forger.Call(Circuit.Bridge, "Activity", "[true,false]") : call);
        }
        catch (BenchException)
        {
            // Refused by the framework, or the circuit is over: its own.
        }
    }

    public async Task IsUnharmed()
    {
        await Owner.Send("Undisturbed");
        Assert.Null(Owner.Fault);
        Assert.False(_isBetrayed, "something of the secret room reached somebody who is not in it");
        Assert.Equal(_before, State());
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await Forger.DisposeAsync();
    }

    private string State() => string.Join('\n', Kept.SelectMany(sql => _driven.Database.Query(sql, row => row.GetString(0), Room)));
}
