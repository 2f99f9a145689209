using System.Diagnostics;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Data;

internal sealed partial class WriteQueue
{
    /// <summary>A write that waits, and whoever waits for it.</summary>
    private abstract class Pending
    {
        private readonly long _since = Stopwatch.GetTimestamp();

        public TimeSpan Age => Stopwatch.GetElapsedTime(_since);

        public abstract string Name { get; }

        /// <returns>Whether what was written is to be kept.</returns>
        public abstract bool Apply(WriteSession session);

        /// <summary>Puts a refusal in the place of the result; it is told with the rest of the batch.</summary>
        public abstract void Hold(Refusal refusal);

        public abstract void Acknowledge();

        public abstract void Refuse(Refusal refusal);
    }

    private sealed class Pending<T>(IWrite<T> write) : Pending
    {
        // Continuations never run on the writer's thread.
        private readonly TaskCompletionSource<Outcome<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Outcome<T> _outcome;

        public Task<Outcome<T>> Task => _done.Task;

        public override string Name => write.GetType().Name;

        public override bool Apply(WriteSession session)
        {
            _outcome = write.Apply(session);
            return _outcome.Refusal is null;
        }

        public override void Hold(Refusal refusal) => _outcome = refusal;

        public override void Acknowledge() => _done.TrySetResult(_outcome);

        public override void Refuse(Refusal refusal) => _done.TrySetResult(refusal);
    }
}
