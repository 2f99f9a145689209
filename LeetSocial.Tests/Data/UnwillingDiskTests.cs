using System.Diagnostics;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Data;

/// <summary>A database that cannot be written to: everybody is told so soon, nobody is told a lie, and it goes on when it can.</summary>
public sealed class UnwillingDiskTests : IAsyncDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(25);

    private readonly Estate _estate = new();
    private readonly List<string> _acknowledged = [];
    private Mount? _disk;
    private InProcessHost _site = null!;
    private AsyncServiceScope _scope;
    private Actor _ada = null!;
    private RoomId _room;

    [Fact]
    public async Task T43_while_the_database_is_locked_a_write_is_refused_soon_and_reading_goes_on()
    {
        await Begins();
        using (_estate.Database.Lock())
        {
            for (var number = 0; number < 3; number++)
            {
                var refusals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Says("Into the lock")));
                Assert.All(refusals, refusal => Assert.Equal(RefusalCode.Unavailable, refusal?.Code));
                Assert.Null((await The<ChatQueries>().Open(_ada, _room)).Refusal);
            }
        }

        Assert.Null(await Says("Unlocked"));
        NothingElseIsStored();
    }

    [Fact]
    public async Task T43_on_a_full_disk_what_is_acknowledged_is_there_and_room_heals_it()
    {
        _disk = Mount.SmallDisk(_estate.Folder, megabytes: 24);
        await Begins();
        _disk.Fill();
        var refusal = default(Refusal);
        // What the write-ahead log holds already can be written over; that much is no lie.
        for (var number = 0; number < 3_000 && refusal is null; number++) refusal = await Says($"{number} {new string('x', 7_000)}");

        Assert.Equal(RefusalCode.Unavailable, refusal?.Code);
        Assert.Null((await The<ChatQueries>().Open(_ada, _room)).Refusal);
        NothingElseIsStored();

        _disk.MakeRoom();
        Assert.Null(await Says("There is room again"));
        NothingElseIsStored();
    }

    [Fact]
    public async Task T43_a_file_that_can_only_be_read_refuses_soon_and_heals_when_it_is_writable()
    {
        await Begins();
        Assert.Null(await Says("Writable"));
        // Who has it open goes on writing; who opens it now cannot.
        await _scope.DisposeAsync();
        await _site.DisposeAsync();
        using (Mount.ReadOnly(_estate.Database.File))
        {
            Opens();
            for (var number = 0; number < 3; number++) Assert.Equal(RefusalCode.Unavailable, (await Says("Read-only"))?.Code);
            Assert.Null((await The<ChatQueries>().Open(_ada, _room)).Refusal);
        }

        Assert.Null(await Says("Writable again"));
        NothingElseIsStored();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _site.DisposeAsync();
        _disk?.Dispose();
        _estate.Dispose();
    }

    private void Opens()
    {
        _site = new InProcessHost(_estate, services: PatientWriter.TakeBack, settings: ("Limits:MessagesPerSecond", "0"));
        _scope = _site.Services.CreateAsyncScope();
    }

    private async Task Begins()
    {
        Opens();
        _ada = (await The<ICreateAccounts>().Create("ada", "Ada", "ada@example.org", "long enough")).Value;
        _room = (await The<RoomService>().Create(_ada, new NewRoom("Lab", "", false, []))).Value;
    }

    private async Task<Refusal?> Says(string text)
    {
        var since = Stopwatch.GetTimestamp();
        var said = await The<ChatService>().Post(_ada, new PostMessage(_room, text, Guid.NewGuid().ToString()));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Soon);
        if (said.Refusal is null) _acknowledged.Add(text);
        return said.Refusal;
    }

    private void NothingElseIsStored() =>
        Assert.Equal(_acknowledged, _estate.Database.Messages(_room.Value).Select(message => message.Content));

    private T The<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();
}
