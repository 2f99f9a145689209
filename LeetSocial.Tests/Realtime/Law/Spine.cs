using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Features.Chat.Writing;
using LeetSocial.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>The parts of the product below the services, on a real database file of their own.</summary>
internal sealed class Spine : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly JobBell _bell = new();

    private Spine()
    {
        File = new SqliteFile($"Data Source={_folder.PathTo("spine.db")}");
        Reads = new ReadPool(File);
        Cache = new RowCache();
        Rows = new TimelineRows(Cache, new LinkPreviewSwitch(IsOn: true));
        Log = new EventLog(Reads, Rows);
        Windows = new RoomWindows(Rows, new RosterCache());
        Composer = new MessageComposer(new MessageRenderer(), Reads);
        Authors = new MessageAuthors(Reads, Rows, Cache);
        Writes = new WriteQueue(File, TimeProvider.System, NullLogger<WriteQueue>.Instance) { Patience = Eventually.Limit };
        Jobs = new JobQueue(Writes, _bell);
    }

    public SqliteFile File { get; }
    public ReadPool Reads { get; }
    public RowCache Cache { get; }
    public TimelineRows Rows { get; }
    public EventLog Log { get; }
    public RoomWindows Windows { get; }
    public MessageComposer Composer { get; }
    public MessageAuthors Authors { get; }
    public WriteQueue Writes { get; }
    public IJobQueue Jobs { get; }

    public static async Task<Spine> Grow()
    {
        var spine = new Spine();
        await spine.Initialiser().Run();
        return spine;
    }

    public DatabaseInitialiser Initialiser() => new(File, new Contexts(File), NullLogger<DatabaseInitialiser>.Instance);

    /// <summary>All in one transaction: many that contend for the file at once wait longer than a connection does.</summary>
    public async Task<PersonId[]> People(IEnumerable<string> names)
    {
        await using var db = new Contexts(File).CreateDbContext();
        var accounts = names.Select(name => new Web.Data.Rows.Account
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
        }).ToArray();
        db.AddRange(accounts);
        await db.SaveChangesAsync();
        return [.. accounts.Select(account => new PersonId(account.Id))];
    }

    public async Task<T> Runs<T>(IWrite<T> write) => (await Writes.Run(write)).Value;

    public async ValueTask DisposeAsync()
    {
        await Writes.DisposeAsync();
        Reads.Dispose();
        _bell.Dispose();
        _folder.Dispose();
    }

    private sealed class Contexts(SqliteFile file) : IDbContextFactory<LeetSocialDb>
    {
        public LeetSocialDb CreateDbContext() => new(new DbContextOptionsBuilder<LeetSocialDb>()
            .UseSqlite(file.ConnectionString).AddInterceptors(new ConnectionPragmas())
            .UseApplicationServiceProvider(Options()).Options);

        private static ServiceProvider Options() => new ServiceCollection()
            .Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(options =>
                options.Stores.SchemaVersion = Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3)
            .BuildServiceProvider();
    }
}
