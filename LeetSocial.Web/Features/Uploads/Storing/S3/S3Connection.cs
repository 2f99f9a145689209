using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Uploads.Storing.S3;

/// <summary>The clients of the bucket, which pool their connections.</summary>
internal sealed class S3Connection : IDisposable
{
    private readonly S3Settings _settings;
    private readonly AmazonS3Client _links;

    public S3Connection(IOptions<S3Settings> settings)
    {
        _settings = settings.Value;
        Client = Connect(_settings.Endpoint);
        _links = Connect(_settings.PublicEndpoint ?? _settings.Endpoint);
    }

    public AmazonS3Client Client { get; }

    /// <summary>The address of what the request asks for, signed, for a browser.</summary>
    public async Task<Uri> Sign(GetPreSignedUrlRequest request)
    {
        request.Protocol = (_settings.PublicEndpoint ?? _settings.Endpoint)?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true
            ? Protocol.HTTP
            : Protocol.HTTPS;
        return new Uri(await _links.GetPreSignedURLAsync(request));
    }

    public void Dispose()
    {
        Client.Dispose();
        _links.Dispose();
    }

    private AmazonS3Client Connect(string? endpoint) => _settings.AccessKey is { Length: > 0 } name
        ? new AmazonS3Client(new BasicAWSCredentials(name, _settings.SecretKey ?? ""), Config(_settings, endpoint))
        : new AmazonS3Client(Config(_settings, endpoint));

    private static AmazonS3Config Config(S3Settings settings, string? endpoint)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = settings.Region,
            ForcePathStyle = settings.PathStyle ?? settings.Endpoint is not null,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            Timeout = TimeSpan.FromMinutes(5),
            MaxErrorRetry = 2,
            // What servers other than Amazon's have not learnt yet; the signature covers the bytes anyway.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (endpoint is null)
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        }
        else
        {
            config.ServiceURL = endpoint;
        }
        return config;
    }
}
