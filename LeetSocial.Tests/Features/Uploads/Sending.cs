using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Files over plain HTTP, as a page or a program sends and asks for them.</summary>
internal static class Sending
{
    public static async Task Tokens(this Visitor visitor)
    {
        var token = (await visitor.Reads("/account/manage")).QuerySelector("meta[name=csrf-token]")!.GetAttribute("content");
        visitor.Http.DefaultRequestHeaders.Add("X-CSRF-TOKEN", token);
    }

    public static Task<HttpResponseMessage> Uploads(this Visitor visitor, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        return visitor.Http.PostAsync(new Uri("/api/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads one file that is taken.</summary>
    public static async Task<long> Brings(this Visitor visitor, string name, byte[] bytes)
    {
        using var answer = await visitor.Uploads((name, bytes));
        using var body = await answer.Json();
        return body.RootElement.GetProperty("items")[0].GetProperty("id").GetInt64();
    }

    public static async Task<JsonDocument> Json(this HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Why it was refused, by the name of the reason.</summary>
    public static async Task<string?> Reason(this HttpResponseMessage answer)
    {
        using var body = await answer.Json();
        Assert.NotEmpty(body.RootElement.GetProperty("detail").GetString()!);
        return body.RootElement.GetProperty("code").GetString();
    }

    public static async Task<HttpResponseMessage> Announces(this Visitor visitor, string name, long length) => await visitor.Tus(
        HttpMethod.Post, "/api/uploads", null,
        ("Upload-Length", length.ToString(CultureInfo.InvariantCulture)), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}"));

    public static Task<HttpResponseMessage> Continues(
        this Visitor visitor, string place, long offset, byte[] bytes, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return visitor.Tus(HttpMethod.Patch, place, content, [.. headers, ("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture))]);
    }

    public static Task<HttpResponseMessage> Tus(
        this Visitor visitor, HttpMethod method, string place, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, place) { Content = content };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static string Header(this HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
