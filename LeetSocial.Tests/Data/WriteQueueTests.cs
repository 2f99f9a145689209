using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data;

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

    private static Outcome<Done> Rename(WriteSession session, string name)
    {
        session.Execute("UPDATE people SET DisplayName = $0 WHERE UserName = 'ada'", name);
        return default(Done);
    }

    private string Name() => Database.Value<string>("SELECT DisplayName FROM people WHERE UserName = 'ada'");

    private Task<Outcome<Done>> Run(Func<WriteSession, Outcome<Done>> apply) => Run<Done>(apply);

    private Task<Outcome<T>> Run<T>(Func<WriteSession, Outcome<T>> apply) => Instance.Get<WriteQueue>().Run(new Write<T>(apply));

    private sealed record Write<T>(Func<WriteSession, Outcome<T>> Do) : IWrite<T>
    {
        public Outcome<T> Apply(WriteSession session) => Do(session);
    }
}
