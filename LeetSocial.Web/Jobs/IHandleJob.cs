using System.Text.Json;

namespace LeetSocial.Web.Jobs;

/// <summary>Does one kind of job. It may be asked again for a job it has done: a worker can die before it says so.</summary>
internal interface IHandleJob
{
    /// <summary>The kind as it is stored.</summary>
    string Kind { get; }

    /// <summary>Does it, or throws: then it is tried again later.</summary>
    Task Handle(JsonElement payload, CancellationToken cancellation);

    /// <summary>It has failed for the last time: whoever waits for it is told here, if anybody does.</summary>
    /// <returns>Whether they were; a job that nobody waits for is kept to be looked at.</returns>
    Task<bool> GiveUp(JsonElement payload, Exception failure);
}

/// <summary>Does the jobs that are described by <typeparamref name="TJob"/>, whose name is their stored kind.</summary>
internal interface IHandleJob<TJob> : IHandleJob
{
    string IHandleJob.Kind => typeof(TJob).Name;

    Task IHandleJob.Handle(JsonElement payload, CancellationToken cancellation) => Handle(payload.Deserialize<TJob>()!, cancellation);

    Task<bool> IHandleJob.GiveUp(JsonElement payload, Exception failure) => GiveUp(payload.Deserialize<TJob>()!, failure);

    Task Handle(TJob job, CancellationToken cancellation);

    Task<bool> GiveUp(TJob job, Exception failure) => Task.FromResult(false);
}
