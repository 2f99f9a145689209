using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using LeetSocial.Domain.Kernel;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LeetSocial.Web.Features.Uploads.Storing.S3;

/// <summary>Files in a bucket of Amazon S3, or of a server that speaks its protocol. The bucket itself is to be private.</summary>
internal sealed partial class S3Store(S3Connection s3, IOptions<S3Settings> settings, TimeProvider clock, ILogger<S3Store> logger) : IFileStore
{
    private readonly S3Settings _settings = settings.Value;

    public async Task<Outcome<Done>> Put(string key, string path, string mimeType, CancellationToken stop)
    {
        var request = new PutObjectRequest
        {
            BucketName = _settings.Bucket,
            Key = NameOf(key),
            FilePath = path,
            ContentType = mimeType,
            UseChunkEncoding = false,
        };
        try
        {
            await s3.Client.PutObjectAsync(request, stop);
            return new Done();
        }
        catch (Exception failure) when (IsTrouble(failure, stop))
        {
            Log.Failed(logger, nameof(Put), failure);
            return failure is AmazonS3Exception { StatusCode: HttpStatusCode.InsufficientStorage } ? StorageRefusal.Full : StorageRefusal.Unreachable;
        }
    }

    public async Task<Outcome<Stream>> Open(string key, long offset, long? length, CancellationToken stop)
    {
        var request = new GetObjectRequest { BucketName = _settings.Bucket, Key = NameOf(key) };
        if (offset > 0 || length is not null)
        {
            request.ByteRange = new ByteRange($"bytes={offset}-{(length is { } most ? offset + most - 1 : null)}");
        }
        try
        {
            return (await s3.Client.GetObjectAsync(request, stop)).ResponseStream;
        }
        catch (AmazonS3Exception answer) when (answer.StatusCode is HttpStatusCode.NotFound)
        {
            return Refusal.NotFound;
        }
        catch (AmazonS3Exception answer) when (answer.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            return Stream.Null;
        }
        catch (Exception failure) when (IsTrouble(failure, stop))
        {
            Log.Failed(logger, nameof(Open), failure);
            return StorageRefusal.Unreachable;
        }
    }

    public async ValueTask<Uri?> Link(string key, string fileName, string mimeType, bool attachment)
    {
        if (!_settings.Redirect)
        {
            return null;
        }
        var disposition = new ContentDispositionHeaderValue(attachment ? "attachment" : "inline");
        disposition.SetHttpFileName(fileName);
        var request = new GetPreSignedUrlRequest
        {
            BucketName = _settings.Bucket,
            Key = NameOf(key),
            // The client rounds seconds up.
            Expires = (clock.GetUtcNow() + IFileStore.LinkLifetime - TimeSpan.FromSeconds(1)).UtcDateTime,
        };
        request.ResponseHeaderOverrides.ContentDisposition = disposition.ToString();
        request.ResponseHeaderOverrides.ContentType = mimeType;
        return await s3.Sign(request);
    }

    public Task Delete(string key, CancellationToken stop) => s3.Client.DeleteObjectAsync(_settings.Bucket, NameOf(key), stop);

    public async IAsyncEnumerable<StoredKey> All([EnumeratorCancellation] CancellationToken stop)
    {
        var request = new ListObjectsV2Request { BucketName = _settings.Bucket, Prefix = _settings.Prefix };
        await foreach (var file in s3.Client.Paginators.ListObjectsV2(request).S3Objects.WithCancellation(stop))
        {
            var key = file.Key[_settings.Prefix.Length..];
            if (FileKey.IsValid(key) && file.LastModified is { } written)
            {
                yield return new StoredKey(key, written.ToUniversalTime());
            }
        }
    }

    public async Task<bool> IsReachable(CancellationToken stop)
    {
        try
        {
            await s3.Client.HeadBucketAsync(new HeadBucketRequest { BucketName = _settings.Bucket }, stop);
            return true;
        }
        catch (Exception failure) when (IsTrouble(failure, stop))
        {
            return false;
        }
    }

    // Credentials, names, connections, time-outs, answers: whatever it is, it is not who uploads that can help it.
    private static bool IsTrouble(Exception failure, CancellationToken stop) => !stop.IsCancellationRequested && failure is not ArgumentException;

    private string NameOf(string key) => _settings.Prefix + FileKey.Checked(key);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The bucket failed at {What}")]
        public static partial void Failed(ILogger logger, string what, Exception failure);
    }
}
