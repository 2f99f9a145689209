using System.Collections.Concurrent;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Jobs;

public sealed class JobWorkerTests
{
    [Fact]
    public async Task Each_job_is_done_once_by_one_of_two_instances()
    {
        using var estate = new Estate();
        var done = new Ledger();
        await using var one = Host(estate, done);
        await using var two = Host(estate, done);
        foreach (var i in Enumerable.Range(0, 40))
        {
            await (i % 2 == 0 ? one : two).Get<IJobQueue>().Enqueue(new Note($"{i}"));
        }
        await Eventually.Is(() => done.Count >= 40, "all are done");
        await Eventually.Is(() => Left(estate) == 0, "none is left");
        Assert.Equal(40, done.Count);
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_later_and_later()
    {
        using var estate = new Estate();
        var done = new Ledger { Failures = 2 };
        // It stands still: of what is due in seconds, nothing is done before it was looked at.
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var host = Host(estate, done, time);
        await host.Get<IJobQueue>().Enqueue(new Note("stubborn"));
        await Eventually.Is(() => Attempts(estate) == 1, "it failed once");
        Passes(6);
        await Eventually.Is(() => Attempts(estate) == 2, "it failed twice");
        Assert.Equal(0, done.Count);
        Passes(16);
        await Eventually.Is(() => done.Count == 1 && Left(estate) == 0, "it was done");

        void Passes(int seconds)
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
            // The worker may have looked at the clock already, and not begun to wait.
            host.Get<JobBell>().Ring();
        }
    }

    [Fact]
    public async Task A_job_that_failed_ten_times_is_over_once_somebody_was_told_and_kept_where_nobody_waits_for_it()
    {
        using var estate = new Estate();
        var done = new Ledger { Failures = 99, Unheard = 1 };
        var time = new RunningTime();
        await using var host = Host(estate, done, time);
        await host.Get<IJobQueue>().Enqueue(new Note("stubborn"), time.GetUtcNow().AddHours(1));
        estate.Database.Do("UPDATE jobs SET Attempts = 9 WHERE Kind = 'Note'");
        time.Advance(TimeSpan.FromHours(1.1));
        await Eventually.Is(() => Attempts(estate) == 10, "telling failed too");
        Assert.Empty(done.Told);
        time.Advance(TimeSpan.FromHours(1.1));
        await Eventually.Is(() => Left(estate) == 0, "it is over");
        Assert.Equal(["stubborn"], done.Told);

        await host.Get<IJobQueue>().Enqueue(new Note("nobody's"), time.GetUtcNow().AddHours(1));
        estate.Database.Do("UPDATE jobs SET Attempts = 9 WHERE Kind = 'Note'");
        time.Advance(TimeSpan.FromHours(1.1));
        await Eventually.Is(() => Attempts(estate) == 10, "it failed for the last time");
        Assert.Equal(DateTimeOffset.MaxValue.UtcTicks, estate.Database.Value<long>("SELECT DueAt FROM jobs WHERE Kind = 'Note'"));
        Assert.Equal(0, done.Count);
    }

    [Fact]
    public async Task A_job_is_not_done_before_it_is_due()
    {
        using var estate = new Estate();
        var done = new Ledger();
        var time = new RunningTime();
        await using var host = Host(estate, done, time);
        await host.Get<IJobQueue>().Enqueue(new Note("later"), time.GetUtcNow().AddHours(1));
        await host.Get<IJobQueue>().Enqueue(new Note("now"));
        await Eventually.Is(() => done.Count == 1, "the other is done");
        await Eventually.Is(() => Left(estate) == 1, "only this one waits");
        time.Advance(TimeSpan.FromHours(1.1));
        await Eventually.Is(() => done.Count == 2, "its time has come");
    }

    [Fact]
    public async Task What_an_instance_left_behind_is_taken_over_when_its_lease_is_over()
    {
        using var estate = new Estate();
        var done = new Ledger();
        var time = new RunningTime();
        await using var host = Host(estate, done, time);
        await host.Get<IJobQueue>().Enqueue(new Note("orphan"), time.GetUtcNow().AddHours(1));
        await host.Get<LeetSocial.Web.Data.WriteQueue>().Run(new ClaimByTheDead(time.GetUtcNow().AddHours(2)));
        time.Advance(TimeSpan.FromHours(1.5));
        await host.Get<IJobQueue>().Enqueue(new Note("other"));
        await Eventually.Is(() => done.Count == 1, "the other is done");
        time.Advance(TimeSpan.FromHours(1));
        await Eventually.Is(() => done.Count == 2, "the orphan is done");
    }

    [Fact]
    public async Task What_was_done_is_not_done_again_where_that_can_only_be_written_later()
    {
        using var estate = new Estate();
        IDisposable? otherWriter = null;
        var done = new Ledger { Meanwhile = () => otherWriter = estate.Database.Lock() };
        await using var host = Host(estate, done);
        await host.Get<IJobQueue>().Enqueue(new Note("once"));
        await Eventually.Is(() => host.Log.Mentions("What became of the job Note"), "it could not be written");
        otherWriter!.Dispose();
        await Eventually.Is(() => Left(estate) == 0, "none is left, before its lease is over");
        Assert.Equal(1, done.Count);
    }

    private static InProcessHost Host(Estate estate, Ledger done, TimeProvider? time = null) =>
        new(estate, time: time, services: services => services.AddSingleton(done).AddJob<Note, NoteJob>());

    private static long Left(Estate estate) => estate.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind = 'Note'");

    private static long Attempts(Estate estate) => estate.Database.Query("SELECT Attempts FROM jobs WHERE Kind = 'Note'", row => row.GetInt64(0)).SingleOrDefault();

    private sealed record Note(string Text);

    private sealed record ClaimByTheDead(DateTimeOffset Until) : LeetSocial.Web.Data.IWrite<LeetSocial.Domain.Kernel.Done>
    {
        public LeetSocial.Domain.Kernel.Outcome<LeetSocial.Domain.Kernel.Done> Apply(LeetSocial.Web.Data.WriteSession session)
        {
            session.Execute("UPDATE jobs SET ClaimedUntil = $0 WHERE Kind = 'Note'", Until.UtcTicks);
            return new LeetSocial.Domain.Kernel.Done();
        }
    }

    private sealed class Ledger
    {
        private readonly ConcurrentQueue<string> _notes = [];
        private int _failures;
        private int _unheard;

        public int Failures { set => _failures = value; }

        /// <summary>How often nobody can be told.</summary>
        public int Unheard { set => _unheard = value; }

        public ConcurrentQueue<string> Told { get; } = [];

        public int Count => _notes.Count;

        /// <summary>What happens while a job is done.</summary>
        public Action Meanwhile { get; init; } = () => { };

        public void Write(string note)
        {
            if (Interlocked.Decrement(ref _failures) >= 0) throw new InvalidOperationException("not this time");
            _notes.Enqueue(note);
            Meanwhile();
        }

        public bool Tell(string note)
        {
            if (Interlocked.Decrement(ref _unheard) >= 0) throw new InvalidOperationException("nobody listens");
            if (note == "nobody's") return false;
            Told.Enqueue(note);
            return true;
        }
    }

    private sealed class NoteJob(Ledger ledger) : IHandleJob<Note>
    {
        public Task Handle(Note job, CancellationToken cancellation)
        {
            ledger.Write(job.Text);
            return Task.CompletedTask;
        }

        public Task<bool> GiveUp(Note job, Exception failure) => Task.FromResult(ledger.Tell(job.Text));
    }
}
