using LeetSocial.Web.Data;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>The job: files that are held back are looked at, one after the other, so that a scanner that hangs takes one place among the jobs.</summary>
/// <param name="After">The file that nobody could look at the last time: the others have their turn first.</param>
/// <param name="Silences">How often in a row there was no answer at all.</param>
internal sealed record CheckHeldFiles(long After = 0, int Silences = 0)
{
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Until it is tried again: longer and longer while there is no answer.</summary>
    public TimeSpan Wait => Silences == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(Silences, 10))));

    /// <summary>
    /// Orders it. One that waits already is enough, and comes earlier where it would come later; one that is being done may have looked at
    /// everything that it saw.
    /// </summary>
    public static void Order(WriteSession session, IJobQueue jobs, CheckHeldFiles job, TimeSpan wait)
    {
        var due = session.Now + wait;
        if (session.Read.Scalar<long>("SELECT COUNT(*) FROM jobs WHERE Kind = $0 AND ClaimedUntil IS NULL", nameof(CheckHeldFiles)) == 0)
        {
            jobs.Enqueue(session, job, due);
            return;
        }
        session.Execute("UPDATE jobs SET DueAt = $1 WHERE Kind = $0 AND ClaimedUntil IS NULL AND DueAt > $1", nameof(CheckHeldFiles), due.UtcTicks);
    }
}
