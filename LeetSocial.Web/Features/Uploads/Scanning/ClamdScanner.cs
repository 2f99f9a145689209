using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Has files looked at by clamd, the daemon of ClamAV. Without its answer nothing counts as clean.</summary>
internal sealed partial class ClamdScanner(IOptions<ClamdSettings> settings, TimeProvider clock, ILogger<ClamdScanner> logger) : IScanFiles
{
    private readonly ClamdConversation _clamd = new(settings.Value);

    public bool IsOn => true;

    public TimeSpan Patience => TimeSpan.FromSeconds(Math.Min(settings.Value.PatienceSeconds, settings.Value.TimeoutSeconds));

    public async Task<ScanVerdict> Scan(string path, TimeSpan? patience, CancellationToken stop)
    {
        using var enough = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(settings.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, enough.Token);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        try
        {
            var answer = await _clamd.Ask(file, either.Token);
            return ClamdAnswer.Read(answer) ?? Unscanned(answer);
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            Log.Unreachable(logger, failure.Message);
            return ScanVerdict.Unanswered;
        }
    }

    private ScanVerdict Unscanned(string answer)
    {
        Log.Refused(logger, answer);
        return ScanVerdict.Unanswered;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "clamd does not answer, and files are held back: {Reason}")]
        public static partial void Unreachable(ILogger logger, string reason);

        [LoggerMessage(2, LogLevel.Warning, "clamd could not scan and says: {Answer}")]
        public static partial void Refused(ILogger logger, string answer);
    }
}
