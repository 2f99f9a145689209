using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Sql;

/// <summary>The database file and how connections to it are made.</summary>
internal sealed class SqliteFile
{
    /// <summary>What the write-ahead log may keep of the disk once it has been copied into the database, in bytes.</summary>
    public const int LogLimit = 16 * 1024 * 1024;

    private readonly string _connectionString;

    public SqliteFile(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        Path = System.IO.Path.GetFullPath(settings.DataSource);
        settings.DataSource = Path;
        // The driver itself retries a busy database for this many seconds; whoever waits for a write is told within five.
        settings.DefaultTimeout = 2;
        _connectionString = settings.ToString();
    }

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string ConnectionString => _connectionString;

    /// <summary>Opens a connection whose commits survive a power cut.</summary>
    public PreparedCommands Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Configure(connection);
            return new PreparedCommands(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a connection for much writing. A transaction of many messages changes more pages than SQLite keeps by default, 2 MB, and
    /// what does not fit is written to the log before its time, and again. The log is copied into the database when it is half full,
    /// twice as seldom as by default: pages that change again and again are copied once, and who waits for it does not wait long.
    /// </summary>
    public PreparedCommands OpenForWriting()
    {
        var commands = Open();
        commands.Execute("PRAGMA cache_size = -32768");
        commands.Execute("PRAGMA wal_autocheckpoint = 2000");
        return commands;
    }

    public static void Configure(System.Data.Common.DbConnection connection)
    {
        // SQLite itself knows only the letters of ASCII: Ölaf would not be found by his own name.
        ((SqliteConnection)connection).CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
        using var pragmas = connection.CreateCommand();
#pragma warning disable CA2100 // A constant.
        pragmas.CommandText = $"PRAGMA busy_timeout = 2000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = {LogLimit};";
#pragma warning restore CA2100
        pragmas.ExecuteNonQuery();
    }
}
