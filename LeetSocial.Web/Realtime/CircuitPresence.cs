using LeetSocial.Domain.Kernel;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// The presence of one circuit's device. A circuit outlives its connection by minutes, in case it comes back;
/// the person in front of it does not count as there meanwhile.
/// </summary>
internal sealed class CircuitPresence(PresenceBoard board) : CircuitHandler, IDisposable
{
    private readonly Lock _lock = new();
    private (PersonId Person, string Connection)? _device;
    private (bool Visible, bool Idle) _reported = (true, false);
    private bool _isUp = true;
    private IDisposable? _connected;

    /// <summary>From now on this circuit is a device of the person, whenever it is connected.</summary>
    public void Attach(PersonId person, string connection)
    {
        lock (_lock)
        {
            _device = (person, connection);
            Settle();
        }
    }

    /// <inheritdoc cref="PresenceBoard.Report"/>
    public void Report(bool visible, bool idle)
    {
        lock (_lock)
        {
            _reported = (visible, idle);
            Tell();
        }
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Turn(isUp: true);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Turn(isUp: false);

    public void Dispose() => _ = Turn(isUp: false);

    private Task Turn(bool isUp)
    {
        lock (_lock)
        {
            _isUp = isUp;
            Settle();
        }
        return Task.CompletedTask;
    }

    private void Settle()
    {
        if (_isUp && _connected is null && _device is var (person, connection))
        {
            _connected = board.Connect(person, connection);
            // The browser only reports what changed, and knows of no break.
            Tell();
        }
        else if (!_isUp)
        {
            _connected?.Dispose();
            _connected = null;
        }
    }

    private void Tell()
    {
        if (_device is var (_, connection))
        {
            board.Report(connection, _reported.Visible, _reported.Idle);
        }
    }
}
