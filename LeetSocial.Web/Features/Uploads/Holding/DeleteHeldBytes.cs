using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>The job: what a file lay under that nobody may have is deleted, as soon as the store can be reached.</summary>
internal sealed record DeleteHeldBytes(string Key, string Thumbnails);

internal sealed class DeleteHeldBytesJob(IFileStore store) : IHandleJob<DeleteHeldBytes>
{
    public async Task Handle(DeleteHeldBytes job, CancellationToken cancellation)
    {
        foreach (var key in StoredKeys.Of(job.Key, job.Thumbnails))
        {
            await store.Delete(key, cancellation);
        }
    }

    // By then the sweep has taken it for an orphan, or will.
    public Task<bool> GiveUp(DeleteHeldBytes job, Exception failure) => Task.FromResult(true);
}
