using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace LeetSocial.Web.Features.Previews.Fetching;

/// <summary>
/// Asks strangers' servers. It brings nothing along that could identify somebody or open a door: no cookies, no credentials, no
/// proxy, no trace, no referrer; and it goes nowhere by itself.
/// </summary>
internal sealed class PageClient(GuardedConnection connection) : IDisposable
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        ConnectCallback = connection.Open,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        // Decompressed by BoundedBody, which counts on both sides.
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.Zero,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        SslOptions =
        {
            // A certificate may name any address to fetch its issuer or its revocation from; nobody goes there (T14).
            CertificateChainPolicy = new X509ChainPolicy
            {
                DisableCertificateDownloads = true,
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    });

    /// <summary>The head of the answer; its body is still to be read.</summary>
    public async Task<HttpResponseMessage> Ask(Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.UserAgent.ParseAdd("LeetSocialChat/1.0 (link preview)");
        request.Headers.Accept.ParseAdd("text/html, application/xhtml+xml;q=0.9");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        return await _client.SendAsync(request, cancellation);
    }

    public void Dispose() => _client.Dispose();
}
