using System.Diagnostics;
using System.Threading.Channels;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data;

/// <summary>
/// The one writer of this process. Whatever waits is committed together, each write behind a savepoint of its own,
/// and nobody is told of success before the commit is on the disk.
/// </summary>
internal sealed partial class WriteQueue : IAsyncDisposable
{
    private const int Capacity = 20_000;
    private const int BatchSize = 500;

    private readonly Channel<Pending> _waiting = Channel.CreateBounded<Pending>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    private readonly SqliteFile _file;
    private readonly TimeProvider _clock;
    private readonly ILogger<WriteQueue> _logger;
    private readonly Thread _writer;

    public WriteQueue(SqliteFile file, TimeProvider clock, ILogger<WriteQueue> logger)
    {
        (_file, _clock, _logger) = (file, clock, logger);
        _writer = new Thread(Work) { IsBackground = true, Name = "writer" };
        _writer.Start();
    }

    /// <summary>Who waits longer than this is told that the write did not happen.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Whether somebody waits for the writer.</summary>
    public bool IsWaitedFor => _waiting.Reader.Count > 0;

    /// <summary>Something was committed to a room's log. Raised on the writer's thread: whoever listens makes a note and no more.</summary>
    public event Action? Logged;

    /// <summary>
    /// Runs the write and returns when it is durable, was refused, or could not be made
    /// (<see cref="RefusalCode.Unavailable"/>, within 5 s unless its patience is another).
    /// </summary>
    public Task<Outcome<T>> Run<T>(IWrite<T> write)
    {
        var pending = new Pending<T>(write);
        return _waiting.Writer.TryWrite(pending) ? pending.Task : Task.FromResult<Outcome<T>>(Late());
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await Task.Run(() => _writer.Join(TimeSpan.FromSeconds(5)));
    }

    private void Work()
    {
        var batch = new List<Pending>(BatchSize);
        PreparedCommands? commands = null;
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < BatchSize && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }
            commands = Commit(batch, commands);
            if (commands is null)
            {
                RefuseWhoWaitedAlong();
            }
            TellOfRefused();
        }
        commands?.Dispose();
    }

    /// <returns>The connection to go on with; null after a failure, so that the next batch starts from a new one.</returns>
    private PreparedCommands? Commit(List<Pending> batch, PreparedCommands? commands)
    {
        try
        {
            commands ??= _file.OpenForWriting();
            commands.Execute("BEGIN IMMEDIATE");
            var session = new WriteSession(commands, _clock);
            Apply(batch, session);
            session.CatchUp();
            var begun = Stopwatch.GetTimestamp();
            commands.Execute("COMMIT");
            Note("the commit", begun);
            Acknowledge(batch);
            if (session.HasRecorded)
            {
                Logged?.Invoke();
            }
            return commands;
        }
        catch (Exception failure)
        {
            Log.BatchFailed(_logger, batch.Count, failure);
            commands?.Dispose();
            batch.ForEach(pending => pending.Refuse(Refusal.Unavailable));
            return null;
        }
    }

    // The database may have been held up all that time, and who is told only after the next try is told too late.
    private void RefuseWhoWaitedAlong()
    {
        while (_waiting.Reader.TryPeek(out var next) && next.Age > Patience / 2 && _waiting.Reader.TryRead(out next))
        {
            next.Refuse(Late());
        }
    }

    private void Apply(List<Pending> batch, WriteSession session)
    {
        foreach (var pending in batch)
        {
            if (pending.Age > Patience)
            {
                pending.Hold(Late());
                continue;
            }
            var begun = Stopwatch.GetTimestamp();
            session.Begin();
            try
            {
                Settle(session, pending.Apply(session));
            }
            catch (Exception failure) when (!session.IsBroken && failure is not SqliteException { SqliteErrorCode: 8 or 10 or 11 or 13 })
            {
                // One write's fault is its own; a full or broken disk (10, 11, 13) is everybody's, and so is a file opened while it could
                // only be read (8), which the next connection may find writable.
                Log.WriteFailed(_logger, pending.Name, failure);
                session.TakeBack();
                pending.Hold(Refusal.Unavailable);
            }
            Note(pending.Name, begun);
        }
    }

    private static void Settle(WriteSession session, bool succeeded)
    {
        if (succeeded)
        {
            session.Keep();
        }
        else
        {
            session.TakeBack();
        }
    }
}
