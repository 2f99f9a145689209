using System.Threading.Channels;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>
/// Follows the commits with a cursor of its own, on every instance: whichever comes first takes the next portion. The commits of
/// its own process wake it; those of another, which has an indexer too, it only looks for now and then.
/// </summary>
internal sealed partial class SearchIndexer(
    ReadPool reads, WriteQueue writes, TimeProvider clock, ILogger<SearchIndexer> logger) : BackgroundService
{
    private const int Portion = 200;

    /// <summary>While others wait for the writer, it is left to them between two portions, about as long as one takes.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(20);

    /// <summary>After each look, so that a stream of commits is taken in portions rather than one by one.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _bell =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Brings the index up to date with what is committed.</summary>
    /// <returns>Why it could not be written just now, if so; what is missing comes the next time.</returns>
    public async Task<Refusal?> CatchUp(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && reads.Read(Next) is { } portion)
        {
            var written = await writes.Run(portion);
            if (written.IsRefused(out var refusal))
            {
                return refusal;
            }
            if (writes.IsWaitedFor)
            {
                await Task.Delay(Courtesy, clock, cancellation);
            }
        }
        return null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        writes.Logged += Ring;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Breath;
            try
            {
                if (await Task.Run(() => CatchUp(stoppingToken), stoppingToken) is { } refusal)
                {
                    Log.Refused(logger, refusal.Code);
                    pause = Unasked;
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, failure);
                pause = Unasked;
            }
            await Task.Delay(pause, clock, stoppingToken);
            await WaitForCommits(stoppingToken);
        }
    }

    private void Ring() => _bell.Writer.TryWrite(true);

    private async Task WaitForCommits(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tick = Task.Delay(Unasked, clock, patience.Token);
        await Task.WhenAny(tick, _bell.Reader.ReadAsync(patience.Token).AsTask());
        await patience.CancelAsync();
    }

    private static IWrite<Done>? Next(PreparedCommands read)
    {
        var state = IndexState.Read(read);
        if (state.Version > IndexState.Current)
        {
            // A later release runs beside this one, and keeps the index by its rules.
            return null;
        }
        var events = read.List("SELECT Id FROM room_events WHERE Id > $0 ORDER BY Id LIMIT $1", row => row.GetInt64(0), state.EventId, Portion);
        if (state.Version < IndexState.Current || (events.Count > 0 && events[0] > state.EventId + 1))
        {
            // Other rules, or the log has forgotten what comes next.
            return new StartOverWrite(state);
        }
        return events.Count > 0 ? Follow(read, state, events[^1]) : Fill(read, state);
    }

    private static IndexWrite Follow(PreparedCommands read, IndexState state, long upTo) =>
        Write(state, state with { EventId = upTo }, IndexedMessage.Changed(read, state.EventId, upTo));

    private static IndexWrite? Fill(PreparedCommands read, IndexState state)
    {
        if (state.Untouched <= 1)
        {
            return null;
        }
        var older = IndexedMessage.OlderThan(read, state.Untouched, Portion);
        return Write(state, state with { Untouched = older is [.., var oldest] ? oldest.Id : 0 }, older);
    }

    private static IndexWrite Write(IndexState from, IndexState to, List<IndexedMessage> messages) =>
        new(from, to, [.. messages.Where(message => message.IsChanged).Select(IndexWrite.Change.Of)]);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The search index could not be brought up to date")]
        public static partial void Failed(ILogger logger, Exception failure);

        [LoggerMessage(2, LogLevel.Warning, "The search index is written later: {Code}")]
        public static partial void Refused(ILogger logger, RefusalCode code);
    }
}
