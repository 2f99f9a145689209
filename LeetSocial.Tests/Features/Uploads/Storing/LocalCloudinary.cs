using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeetSocial.Tests.Features.Uploads.Storing;

/// <summary>Cloudinary's side, as its documentation tells: every request has to show that it is signed with the account's secret.</summary>
public sealed class LocalCloudinary : IAsyncLifetime
{
    public const string Cloud = "our-cloud";
    public const string Key = "1234";
    public const string Secret = "abcd";
    private const int Page = 2;

    private readonly ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset At)> _files = new();
    private WebApplication _app = null!;

    public string Address { get; private set; } = "";

    public bool IsDown { get; set; }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use((http, next) => IsDown ? Status(http, StatusCodes.Status503ServiceUnavailable) : next(http));
        _app.MapPost($"/v1_1/{Cloud}/raw/upload", (HttpRequest request) => Posted(request, Upload));
        _app.MapPost($"/v1_1/{Cloud}/raw/destroy", (HttpRequest request) => Posted(request, Destroy));
        _app.MapGet($"/v1_1/{Cloud}/resources/raw/authenticated", (HttpRequest request) => Administered(request, () => List(request.Query)));
        _app.MapGet($"/v1_1/{Cloud}/ping", (HttpRequest request) => Administered(request, () => Results.Json(new { status = "ok" })));
        _app.MapGet($"/{Cloud}/raw/authenticated/{{signature}}/{{**id}}", Deliver);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = _app.Urls.Single();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task Status(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task<IResult> Posted(HttpRequest request, Func<IFormCollection, IResult> answer)
    {
        var form = await request.ReadFormAsync();
        var signed = form.Where(field => field.Key is not ("file" or "api_key" or "signature")).OrderBy(field => field.Key, StringComparer.Ordinal);
        var digest = Hash(string.Join('&', signed.Select(field => $"{field.Key}={field.Value}")));
        var age = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(form["timestamp"]!, CultureInfo.InvariantCulture);
        return form["signature"] == Convert.ToHexStringLower(digest) && form["api_key"] == Key && form["type"] == "authenticated" && age < 3600
            ? answer(form)
            : Results.Unauthorized();
    }

    private static IResult Administered(HttpRequest request, Func<IResult> answer) =>
        request.Headers.Authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{Secret}"))}" ? answer() : Results.Unauthorized();

    private IResult Upload(IFormCollection form)
    {
        using var bytes = new MemoryStream();
        form.Files.Single(file => file.Name == "file").CopyTo(bytes);
        _files[form["public_id"]!] = (bytes.ToArray(), DateTimeOffset.UtcNow);
        return Results.Json(new { public_id = form["public_id"].ToString() });
    }

    private IResult Destroy(IFormCollection form) =>
        Results.Json(new { result = _files.TryRemove(form["public_id"]!, out _) ? "ok" : "not found" });

    private IResult Deliver(string signature, string id)
    {
        var digest = Convert.ToBase64String(Hash(id)).Replace('+', '-').Replace('/', '_');
        return signature != $"s--{digest[..32]}--" ? Results.Unauthorized()
            : _files.TryGetValue(id, out var file) ? Results.Bytes(file.Bytes, "application/octet-stream", enableRangeProcessing: true)
            : Results.NotFound();
    }

    private IResult List(IQueryCollection query)
    {
        var start = int.Parse(query["next_cursor"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var found = _files.Where(file => file.Key.StartsWith(query["prefix"].FirstOrDefault() ?? "", StringComparison.Ordinal)).OrderBy(file => file.Key);
        var page = found.Skip(start).Take(Page).Select(file => new { public_id = file.Key, created_at = file.Value.At }).ToArray();
        return page.Length < Page
            ? Results.Json(new { resources = page })
            : Results.Json(new { resources = page, next_cursor = (start + Page).ToString(CultureInfo.InvariantCulture) });
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text + Secret));
}
