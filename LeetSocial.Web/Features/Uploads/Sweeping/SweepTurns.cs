namespace LeetSocial.Web.Features.Uploads.Sweeping;

/// <summary>Sweeps every half minute, and thoroughly every hour. A turn that fails is followed by the next.</summary>
internal sealed partial class SweepTurns(UploadSweep sweep, TimeProvider clock, ILogger<SweepTurns> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private const int ThoroughlyEvery = 120;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var turn = 1; ; turn++)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                await sweep.Turn(stoppingToken);
                if (turn % ThoroughlyEvery == 0)
                {
                    await sweep.Thoroughly(stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.TurnFailed(logger, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Deleted files could not be taken away; the next turn tries again")]
        public static partial void TurnFailed(ILogger logger, Exception failure);
    }
}
