using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Uploads.Storing;

/// <summary>Where finished files lie, each under a <see cref="FileKey"/>. It knows no people and no rights.</summary>
internal interface IFileStore
{
    /// <summary>Takes a finished temporary file in: readers see all of it or nothing, and a refusal leaves nothing behind. Once more under the same key replaces it.</summary>
    /// <param name="key">See <see cref="FileKey"/>.</param>
    /// <param name="path">A file in <see cref="UploadsFolder.Incoming"/>. Afterwards it may be gone or not; whoever made it sees to what is left.</param>
    /// <param name="mimeType">What the file is, as its bytes told.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Refused with <see cref="StorageRefusal"/>.</returns>
    Task<Outcome<Done>> Put(string key, string path, string mimeType, CancellationToken stop);

    /// <summary>The bytes from <paramref name="offset"/> on, at most <paramref name="length"/> of them. It cannot seek.</summary>
    /// <returns>Refused with <see cref="Refusal.NotFound"/> or <see cref="StorageRefusal.Unreachable"/>.</returns>
    Task<Outcome<Stream>> Open(string key, long offset, long? length, CancellationToken stop);

    /// <summary>A link to the bytes that anybody may follow within <see cref="LinkLifetime"/>; null when this instance streams them itself.</summary>
    /// <param name="key">See <see cref="FileKey"/>.</param>
    /// <param name="fileName">What the browser calls the file.</param>
    /// <param name="mimeType">What the browser is told it is.</param>
    /// <param name="attachment">Whether it is to be saved instead of shown.</param>
    ValueTask<Uri?> Link(string key, string fileName, string mimeType, bool attachment);

    /// <summary>Takes it away; one that is not there is no error. Throws when the store cannot be reached: what deletes is a job, tried again.</summary>
    Task Delete(string key, CancellationToken stop);

    /// <summary>All there is, in no order, read as one goes. What comes or goes meanwhile may be among it or not.</summary>
    IAsyncEnumerable<StoredKey> All(CancellationToken stop);

    /// <summary>Whether a file could be stored now.</summary>
    Task<bool> IsReachable(CancellationToken stop);

    static readonly TimeSpan LinkLifetime = TimeSpan.FromSeconds(60);
}

/// <summary>A file of the store.</summary>
/// <param name="Key">See <see cref="FileKey"/>.</param>
/// <param name="WrittenAt">When it was stored, by the clock of the store.</param>
internal readonly record struct StoredKey(string Key, DateTimeOffset WrittenAt);
