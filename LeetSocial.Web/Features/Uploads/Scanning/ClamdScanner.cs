using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Uploads.Scanning;

/// <summary>Has files looked at by clamd, the daemon of ClamAV. Without its answer nothing counts as clean.</summary>
internal sealed partial class ClamdScanner(IOptions<ClamdSettings> settings, TimeProvider clock, ILogger<ClamdScanner> logger) : IScanFiles
{
    /// <summary>What a worker of jobs has time for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    /// <summary>Nothing but zeros; so many that they do not fit where nothing does any more.</summary>
    private static readonly byte[] Harmless = new byte[256 * 1024];

    private readonly ClamdConversation _clamd = new(settings.Value);

    public bool IsOn => true;

    public TimeSpan Patience => TimeSpan.FromSeconds(Math.Min(settings.Value.PatienceSeconds, settings.Value.TimeoutSeconds));

    private TimeSpan Enough => TimeSpan.FromSeconds(Math.Min(settings.Value.TimeoutSeconds, Longest.TotalSeconds));

    public async Task<ScanVerdict> Scan(string path, TimeSpan? patience, CancellationToken stop)
    {
        using var enough = new CancellationTokenSource(patience ?? Enough, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, enough.Token);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        try
        {
            var answer = await _clamd.Ask(file, either.Token);
            return ClamdAnswer.Read(answer) ?? Unscanned(answer);
        }
        catch (Exception failure) when (IsSilence(failure, stop))
        {
            Log.Unreachable(logger, failure.Message);
            return ScanVerdict.Unanswered;
        }
    }

    // A clamd without room for temporary files, or with too many waiting, answers a PING and fails for every file.
    public async Task<bool> Answers(CancellationToken stop)
    {
        using var enough = new CancellationTokenSource(Patience < Soon ? Patience : Soon, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, enough.Token);
        using var harmless = new MemoryStream(Harmless);
        try
        {
            return ClamdAnswer.Read(await _clamd.Ask(harmless, either.Token)) == ScanVerdict.Clean;
        }
        catch (Exception failure) when (IsSilence(failure, stop))
        {
            return false;
        }
    }

    private static bool IsSilence(Exception failure, CancellationToken stop) =>
        failure is SocketException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested);

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
