namespace LeetSocial.Web.Features.Uploads.Storing;

/// <summary>Clears what lies in the store and belongs to nothing: what a process left that died between storing a file and writing its row.</summary>
internal sealed class OrphanSweep(IFileStore store, Discarding discarding, TimeProvider clock)
{
    /// <summary>What is younger may still get its row.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    /// <summary>How many keys are asked about at once.</summary>
    public const int Page = 500;

    /// <param name="whichAreKnown">Told of up to <see cref="Page"/> keys, answers those that something refers to.</param>
    /// <param name="stop">Ends it; the next one goes on.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> Run(Func<IReadOnlyList<string>, Task<IReadOnlySet<string>>> whichAreKnown, CancellationToken stop)
    {
        var deleted = 0;
        var before = clock.GetUtcNow() - Grace;
        await foreach (var page in store.All(stop).Where(file => file.WrittenAt < before).Select(file => file.Key).Chunk(Page).WithCancellation(stop))
        {
            var known = await whichAreKnown(page);
            foreach (var orphan in page.Where(key => !known.Contains(key)))
            {
                deleted += await discarding.Sweep(orphan, stop) ? 1 : 0;
            }
        }
        return deleted;
    }
}
