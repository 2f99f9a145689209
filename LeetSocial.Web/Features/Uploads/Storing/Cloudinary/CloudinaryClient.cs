using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Features.Uploads.Storing.Cloudinary;

/// <summary>
/// The four requests to Cloudinary that storing takes. Files are kept as <c>raw</c>, untouched, and as <c>authenticated</c>: nobody gets them
/// by a guessed or leaked name, only by an address with our signature, which stays on this server.
/// </summary>
internal sealed class CloudinaryClient(IOptions<CloudinarySettings> settings, TimeProvider clock) : IDisposable
{
    private const string Kind = "authenticated";
    private readonly CloudinarySettings _settings = settings.Value;
    private readonly CloudinarySignature _signature = new(settings.Value.ApiSecret, settings.Value.SignatureAlgorithm);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromMinutes(5),
    };

    public async Task Upload(string publicId, Stream file, CancellationToken stop)
    {
        using var body = Signed(new() { ["public_id"] = publicId, ["type"] = Kind, ["overwrite"] = "true", ["invalidate"] = "true" });
        body.Add(new StreamContent(file), "\"file\"", "\"file\"");
        using var answer = await _http.PostAsync(Api("raw/upload"), body, stop);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>One that is not there is no error to Cloudinary either.</summary>
    public async Task Destroy(string publicId, CancellationToken stop)
    {
        using var body = Signed(new() { ["public_id"] = publicId, ["type"] = Kind, ["invalidate"] = "true" });
        using var answer = await _http.PostAsync(Api("raw/destroy"), body, stop);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The answer as soon as its head is there; whoever asked reads on, and disposes of it.</summary>
    public async Task<HttpResponseMessage> Fetch(string publicId, RangeHeaderValue? range, CancellationToken stop)
    {
        var address = $"{_settings.DeliveryUrl}/{_settings.CloudName}/raw/{Kind}/{_signature.OfDelivery(publicId)}/{publicId}";
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = range } };
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    public Task<CloudinaryPage?> List(string? cursor, CancellationToken stop)
    {
        var query = new QueryBuilder { { "max_results", "500" } };
        if (_settings.Prefix.Length > 0)
        {
            query.Add("prefix", _settings.Prefix);
        }
        if (cursor is not null)
        {
            query.Add("next_cursor", cursor);
        }
        return Administer<CloudinaryPage>($"resources/raw/{Kind}{query}", stop);
    }

    public Task Ping(CancellationToken stop) => Administer<object>("ping", stop);

    public void Dispose() => _http.Dispose();

    private async Task<T?> Administer<T>(string what, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Api(what));
        var account = Encoding.UTF8.GetBytes($"{_settings.ApiKey}:{_settings.ApiSecret}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(account));
        using var answer = await _http.SendAsync(request, stop);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<T>(stop);
    }

    private MultipartFormDataContent Signed(Dictionary<string, string> fields)
    {
        fields["timestamp"] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = _signature.Of(fields);
        fields["api_key"] = _settings.ApiKey;
        fields["signature"] = signature;
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), $"\"{name}\"");
        }
        return body;
    }

    private Uri Api(string what) => new($"{_settings.ApiUrl}/v1_1/{_settings.CloudName}/{what}");
}
