using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <summary>
/// Ends the circuits of a revoked sign-in (T17). A signal says when to look; because signals may be lost, all are looked at
/// now and then besides.
/// </summary>
internal sealed partial class WhenSessionsRevoked(
    ISignals signals, SessionGuard guard, OpenCircuits circuits, TimeProvider clock, ILogger<WhenSessionsRevoked> logger) : BackgroundService
{
    private static readonly TimeSpan Rounds = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = signals.SubscribeAll(Hear);
        using var timer = new PeriodicTimer(Rounds, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var circuit in circuits.All())
            {
                _ = Recheck(circuit);
            }
        }
    }

    private void Hear(Signal signal)
    {
        if (signal is SessionsRevoked revoked)
        {
            guard.Forget(revoked.PersonId);
            foreach (var circuit in circuits.Of(revoked.PersonId))
            {
                _ = Task.Run(() => Recheck(circuit));
            }
        }
    }

    // Nobody waits for it: it takes as long as a browser takes to leave.
    private async Task Recheck(CircuitSession circuit)
    {
        try
        {
            await circuit.Recheck();
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A circuit's sign-in could not be looked at")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
