using LeetSocial.Web.Data.Sql;
using Microsoft.EntityFrameworkCore;

namespace LeetSocial.Web.Data;

/// <summary>
/// Brings the schema up to date at start-up. Several instances may start at once, and any of them may be killed in the middle.
/// </summary>
internal sealed partial class DatabaseInitialiser(
    SqliteFile file, IDbContextFactory<LeetSocialDb> contexts, ILogger<DatabaseInitialiser> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task Run(CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(file.Folder);
        using var turn = await Turn(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        // WAL is a property of the file: readers go on while the writer commits. Asked for at every start, because one that was
        // killed before it got here leaves a file without it.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count == 0)
        {
            return;
        }
        await ClearLeftLock(db, cancellation);
        Log.Migrating(logger, pending.Count);
        await db.Database.MigrateAsync(cancellation);
    }

    // The operating system lets go of a file lock when its holder dies, which a lock row in a table does not.
    private async Task<FileStream> Turn(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        while (true)
        {
            try
            {
                return new FileStream(file.Path + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    // EF Core's own lock row outlives a killed process and would be waited for for ever. We hold the turn, so it is nobody's.
    private static async Task ClearLeftLock(LeetSocialDb db, CancellationToken cancellation)
    {
        var exists = await db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellation);
        if (exists > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellation);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Applying {Count} migrations")]
        public static partial void Migrating(ILogger logger, int count);
    }
}
