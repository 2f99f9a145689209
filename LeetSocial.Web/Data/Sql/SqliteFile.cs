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
