using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using Microsoft.Extensions.Logging;

namespace LeetSocial.Tests.Data;

/// <summary>Many writes share a transaction, and each is answered for itself, after the commit.</summary>
public sealed class WriteQueueTests : InstanceContext
{
    [Fact]
    public async Task Nobody_is_told_of_success_before_the_commit_has_succeeded()
    {
        // A constraint that is looked at when the transaction ends, and not before.
        var written = await Run(session =>
        {
            session.Execute("PRAGMA defer_foreign_keys = ON");
            session.Execute("INSERT INTO memberships (RoomId, PersonId, Role, JoinedAt, ReadSequence, ReadVersion, FurthestSequence, Involvement) VALUES (999999, 1, 0, 0, 0, 0, 0, 0)");
            return default(Done);
        });

        Assert.Equal(Refusal.Unavailable, written.Refusal);
        Assert.Equal(0, Count("memberships"));
        Assert.Null((await Run(session => default(Done))).Refusal);
    }

    [Fact]
    public async Task What_was_told_is_there_for_everybody_who_looks()
    {
        for (var number = 1; number <= 50; number++)
        {
            await Run(session => Rename(session, $"name {number}"));
            Assert.Equal($"name {number}", Name());
        }
    }

    [Fact]
    public async Task A_refusal_takes_back_one_write_and_leaves_its_neighbours()
    {
        var room = await Instance.Room(Ada);
        var writes = Enumerable.Range(0, 60).Select(number => Run<long>(session =>
        {
            var sequence = session.NextSequence(room);
            // Half of the refused have not changed anything yet.
            if (number % 6 > 0) session.Execute("UPDATE rooms SET LastSequence = $1 WHERE Id = $0", room.Value, sequence);
            return number % 3 == 0 ? Refusal.Forbidden : sequence;
        }));

        var answers = await Task.WhenAll(writes);

        Assert.Equal(20, answers.Count(answer => answer.Refusal == Refusal.Forbidden));
        Assert.Equal(Enumerable.Range(2, 40).Select(number => (long)number), answers.Where(answer => answer.Refusal is null).Select(answer => answer.Value));
        Assert.Equal(41, Database.Value<long>("SELECT LastSequence FROM rooms"));
    }

    [Fact]
    public async Task A_write_that_fails_is_its_own_fault()
    {
        var writes = new[]
        {
            Run(session => Rename(session, "before")),
            Run(session => Rename(session, "lost") is var done && session.Now > default(DateTimeOffset) ? throw new InvalidOperationException("Broken.") : done),
            Run(session => default(Done)),
        };

        Assert.Equal([null, Refusal.Unavailable, null], (await Task.WhenAll(writes)).Select(answer => answer.Refusal));
        Assert.Equal("before", Name());
    }

    [Fact]
    public async Task Who_waits_in_vain_is_told_so_and_the_operator_once_for_all_of_them()
    {
        var lines = new ConcurrentQueue<string>();
        using var held = new ManualResetEventSlim();
        var isAtWork = new TaskCompletionSource();
        await using var queue = new WriteQueue(Instance.Get<SqliteFile>(), TimeProvider.System, new Lines(lines));
        var holder = queue.Run(new Write<Done>(session =>
        {
            isAtWork.SetResult();
            held.Wait(TimeSpan.FromMinutes(1));
            return default(Done);
        }));

        await isAtWork.Task;
        var answers = Enumerable.Range(0, 20_010).Select(_ => queue.Run(new Write<Done>(session => default(Done)))).ToArray();
        var inVain = answers.Count(answer => answer is { IsCompleted: true, Result.Refusal: { } refusal } && refusal == Refusal.Unavailable);
        held.Set();
        await holder;
        await Task.WhenAll(answers);

        Assert.Equal(10, inVain);
        var line = Assert.Single(lines);
        Assert.StartsWith("10 writes waited in vain", line, StringComparison.Ordinal);
        // The write that was held, unless the machine held the commit behind it for longer.
        Assert.Matches(" ms, by (Write`1|the commit)$", line);
    }

    private static Outcome<Done> Rename(WriteSession session, string name)
    {
        session.Execute("UPDATE people SET DisplayName = $0 WHERE UserName = 'ada'", name);
        return default(Done);
    }

    private string Name() => Database.Value<string>("SELECT DisplayName FROM people WHERE UserName = 'ada'");

    private Task<Outcome<Done>> Run(Func<WriteSession, Outcome<Done>> apply) => Run<Done>(apply);

    private Task<Outcome<T>> Run<T>(Func<WriteSession, Outcome<T>> apply) => Instance.Get<WriteQueue>().Run(new Write<T>(apply));

    private sealed class Lines(ConcurrentQueue<string> lines) : ILogger<WriteQueue>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));
    }

    private sealed record Write<T>(Func<WriteSession, Outcome<T>> Do) : IWrite<T>
    {
        public Outcome<T> Apply(WriteSession session) => Do(session);
    }
}
