using System.Diagnostics;
using System.Net.Sockets;
using LeetSocial.Bench.Accounts;

namespace LeetSocial.Bench.Circuits;

/// <summary>
/// One tab without a browser: the page, the WebSocket, and the half of Blazor's protocol that blazor.web.js speaks.
/// What the page's own module would do is done through the same .NET object that the page hands to it.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private readonly HubSocket _hub;
    private readonly long _room;
    private readonly Func<ScriptCall, string?> _answers;
    private readonly TaskCompletionSource<long> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _receiving = Task.CompletedTask;
    private bool _leaving;

    private Circuit(HubSocket hub, long room, ChatPage page, Func<ScriptCall, string?> answers)
    {
        _hub = hub;
        _room = room;
        _answers = answers;
        Reading = new ReadingPlace(page.Head, page.CursorVersion);
        Rows = new RowWatch(Reading);
    }

    /// <summary>How far this circuit has come, and what it has reported.</summary>
    public ReadingPlace Reading { get; }

    /// <summary>The rows that the server draws on this page.</summary>
    public RowWatch Rows { get; }

    /// <summary>Why the circuit is no more; null while it lives.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Done when the circuit is no more, with the time stamp of that.</summary>
    public Task<long> Ended => _ended.Task;

    /// <summary>When the latest batch came, as a <see cref="Stopwatch"/> time stamp.</summary>
    public long LatestBatch { get; private set; }

    /// <summary>Opens a room, and returns when the page's module has been attached: when a person could type.</summary>
    public static async Task<Circuit> Open(Person person, Uri instance, long room)
    {
        var circuit = await Begin(person, instance, room, ScriptCall.Honestly);
        await circuit._attached.Task;
        await circuit.Call("Activity", true, false);
        await circuit.Call("Following", room, true);
        return circuit;
    }

    /// <summary>Starts a circuit whose scripts answer as they like, and does not wait for the page to be ready.</summary>
    public static async Task<Circuit> Begin(Person person, Uri instance, long room, Func<ScriptCall, string?> answers)
    {
        using var http = person.At(instance);
        var page = await ChatPage.Get(http, room);
        var circuit = new Circuit(await HubSocket.Connect(instance, person.Cookies), room, page, answers);
        circuit._receiving = circuit.Receive();
        await circuit.Start(instance, page);
        return circuit;
    }

    public void KeepAlive() => _hub.Ping();

    public async ValueTask DisposeAsync()
    {
        _leaving = true;
        _hub.Dispose();
        await _receiving;
    }

    private async Task Start(Uri instance, ChatPage page)
    {
        _hub.Call("StartCircuit", "start", 4, (ref writer) =>
        {
            writer.Write(instance.ToString());
            writer.Write(page.Address.ToString());
            writer.Write("[]");
            writer.Write(page.State);
        });
        await _started.Task;
        Say("UpdateRootComponents", 2, (ref writer) =>
        {
            writer.Write(page.Operations);
            writer.Write(page.State);
        });
    }

    // Who says something over a connection that is gone learns of it as from the connection itself.
    private void Say(string target, int arguments, WriteArguments write)
    {
        try
        {
            _hub.Call(target, arguments, write);
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            throw new BenchException(Closed, broken);
        }
    }

    private void End(BenchException reason)
    {
        if (!_leaving)
        {
            Fault ??= reason;
        }

        _ended.TrySetResult(Stopwatch.GetTimestamp());
        _started.TrySetException(reason);
        _attached.TrySetException(reason);
        EndCalls(reason);
    }
}
