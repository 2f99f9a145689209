using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using LeetSocial.Domain.Kernel;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Uploads.Storing.Cloudinary;

/// <summary>Files with Cloudinary. This server fetches them and passes them on: an address that is signed there never expires.</summary>
internal sealed partial class CloudinaryStore(
    CloudinaryClient cloudinary, IOptions<CloudinarySettings> settings, TimeProvider clock, ILogger<CloudinaryStore> logger) : IFileStore
{
    /// <summary>Cloudinary counts such questions by the hour, and health is asked for every few seconds.</summary>
    private static readonly TimeSpan PingsApart = TimeSpan.FromMinutes(1);

    private readonly string _prefix = settings.Value.Prefix;
    private long _reachedUntil;

    public async Task<Outcome<Done>> Put(string key, string path, string mimeType, CancellationToken stop)
    {
        var name = NameOf(key);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        try
        {
            await cloudinary.Upload(name, file, stop);
            return new Done();
        }
        catch (Exception failure) when (IsTrouble(failure, stop))
        {
            Log.Failed(logger, nameof(Put), failure);
            return StorageRefusal.Unreachable;
        }
    }

    public async Task<Outcome<Stream>> Open(string key, long offset, long? length, CancellationToken stop)
    {
        var range = offset > 0 || length is not null ? new RangeHeaderValue(offset, offset + length - 1) : null;
        var name = NameOf(key);
        try
        {
            var answer = await cloudinary.Fetch(name, range, stop);
            return answer.StatusCode == (range is null ? HttpStatusCode.OK : HttpStatusCode.PartialContent)
                ? await answer.Content.ReadAsStreamAsync(stop)
                : Without(answer);
        }
        catch (Exception failure) when (IsTrouble(failure, stop))
        {
            Log.Failed(logger, nameof(Open), failure);
            return StorageRefusal.Unreachable;
        }
    }

    public ValueTask<Uri?> Link(string key, string fileName, string mimeType, bool attachment) => default;

    public Task Delete(string key, CancellationToken stop) => cloudinary.Destroy(NameOf(key), stop);

    public async IAsyncEnumerable<StoredKey> All([EnumeratorCancellation] CancellationToken stop)
    {
        string? cursor = null;
        do
        {
            var page = await cloudinary.List(cursor, stop);
            foreach (var file in page!.Resources)
            {
                var key = file.PublicId[_prefix.Length..];
                if (FileKey.IsValid(key))
                {
                    yield return new StoredKey(key, file.CreatedAt);
                }
            }
            cursor = page.NextCursor;
        }
        while (!string.IsNullOrEmpty(cursor));
    }

    public async Task<bool> IsReachable(CancellationToken stop)
    {
        if (clock.GetUtcNow().UtcTicks < Volatile.Read(ref _reachedUntil))
        {
            return true;
        }
        try
        {
            await cloudinary.Ping(stop);
            Volatile.Write(ref _reachedUntil, (clock.GetUtcNow() + PingsApart).UtcTicks);
            return true;
        }
        catch (Exception failure) when (IsTrouble(failure, stop))
        {
            return false;
        }
    }

    private static Outcome<Stream> Without(HttpResponseMessage answer)
    {
        using (answer)
        {
            return answer.StatusCode switch
            {
                HttpStatusCode.NotFound => Refusal.NotFound,
                HttpStatusCode.RequestedRangeNotSatisfiable => Stream.Null,
                _ => throw new HttpRequestException(HttpRequestError.InvalidResponse, statusCode: answer.StatusCode),
            };
        }
    }

    private static bool IsTrouble(Exception failure, CancellationToken stop) =>
        !stop.IsCancellationRequested && failure is HttpRequestException or IOException or OperationCanceledException;

    private string NameOf(string key) => _prefix + FileKey.Checked(key);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Cloudinary failed at {What}")]
        public static partial void Failed(ILogger logger, string what, Exception failure);
    }
}
