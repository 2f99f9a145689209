using System.Collections.Concurrent;

namespace LeetSocial.Web.Data.Sql;

/// <summary>Connections for reading that keep their prepared commands, so that a page of messages costs its rows and no more.</summary>
internal sealed class ReadPool(SqliteFile file) : IDisposable
{
    private const int Kept = 16;
    private readonly ConcurrentBag<PreparedCommands> _idle = [];

    /// <summary>Runs one read. All statements in it see one state of the database.</summary>
    public T Read<T>(Func<PreparedCommands, T> read)
    {
        var commands = _idle.TryTake(out var kept) ? kept : file.Open();
        try
        {
            commands.Execute("BEGIN");
            var result = read(commands);
            commands.Execute("COMMIT");
            Return(commands);
            return result;
        }
        catch
        {
            // A connection that failed in the middle of something is not worth finding out about.
            commands.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var commands))
        {
            commands.Dispose();
        }
    }

    private void Return(PreparedCommands commands)
    {
        if (_idle.Count < Kept)
        {
            _idle.Add(commands);
        }
        else
        {
            commands.Dispose();
        }
    }
}
