using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using LeetSocial.Bench.Accounts;

namespace LeetSocial.Bench.Uploading;

/// <summary>Sends files as a page does: announced, then in one part, by tus.</summary>
internal sealed partial class Sender : IDisposable
{
    private readonly HttpClient _http;

    private Sender(HttpClient http) => _http = http;

    public static async Task<Sender> Of(Person person, Uri instance)
    {
        var http = person.At(instance);
        http.Timeout = Timeout.InfiniteTimeSpan;
        var page = await http.GetStringAsync(new Uri("account/manage", UriKind.Relative));
        http.DefaultRequestHeaders.Add("X-CSRF-TOKEN", WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value));
        http.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
        return new Sender(http);
    }

    /// <returns>Once the file has been looked at, hashed, stored and entered: what it is asked for by.</returns>
    public async Task<long> Send(string name, long length, HttpContent content)
    {
        using var announcement = new HttpRequestMessage(HttpMethod.Post, "api/uploads");
        announcement.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
        announcement.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(name))}");
        using var begun = await _http.SendAsync(announcement);
        await Check(begun);

        content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        using var part = new HttpRequestMessage(HttpMethod.Patch, begun.Headers.Location) { Content = content };
        part.Headers.Add("Upload-Offset", "0");
        using var sent = await _http.SendAsync(part);
        await Check(sent);
        return long.Parse(sent.Headers.GetValues("Upload-File-Id").Single(), CultureInfo.InvariantCulture);
    }

    public async Task Discard(long file)
    {
        using var answer = await _http.DeleteAsync(new Uri($"api/files/{file}", UriKind.Relative));
        await Check(answer);
    }

    public void Dispose() => _http.Dispose();

    private static async Task Check(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new BenchException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    [GeneratedRegex("name=\"csrf-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
