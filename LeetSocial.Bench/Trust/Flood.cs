using System.Net;
using System.Text.RegularExpressions;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Circuits;

namespace LeetSocial.Bench.Trust;

/// <summary>One person does everything at once, each again as soon as it is answered: three tabs, and three programs beside them.</summary>
internal sealed partial class Flood : IAsyncDisposable
{
    private const int Tabs = 3;
    private readonly CancellationTokenSource _enough = new();
    private readonly HttpClient _http;
    private readonly List<Circuit> _tabs = [];
    private readonly int[] _acts = new int[4];
    private Task _all = Task.CompletedTask;
    private int _refused;

    private Flood(HttpClient http) => _http = http;

    public int Refused => _refused;

    public string Told => $"{_acts[0]:#,0} messages, {_acts[1]:#,0} sign-ins, {_acts[2]:#,0} searches, {_acts[3]:#,0} uploads";

    public static async Task<Flood> Begin(Person person, Uri instance, long room)
    {
        var flood = new Flood(person.At(instance));
        for (var n = 0; n < Tabs; n++)
        {
            flood._tabs.Add(await Circuit.Open(person, instance, room));
        }

        var token = Token().Match(await flood._http.GetStringAsync(new Uri("account/manage", UriKind.Relative))).Groups[1].Value;
        flood._http.DefaultRequestHeaders.Add("X-CSRF-TOKEN", token);
        flood._all = Task.WhenAll(
        [
            .. flood._tabs.Select(tab => flood.Again(0, () => Talk(tab, room))),
            flood.Again(1, () => SignIn(instance, person)),
            flood.Again(2, () => flood.Search()),
            flood.Again(3, () => flood.Upload()),
        ]);
        return flood;
    }

    public async Task End()
    {
        await _enough.CancelAsync();
        await _all;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        foreach (var tab in _tabs)
        {
            await tab.DisposeAsync();
        }

        _http.Dispose();
        _enough.Dispose();
    }

    private Task Again(int kind, Func<Task<bool>> act) => Task.Run(async () =>
    {
        while (!_enough.IsCancellationRequested)
        {
            Interlocked.Add(ref _refused, await act() ? 0 : 1);
            Interlocked.Increment(ref _acts[kind]);
        }
    });

    private static async Task<bool> Talk(Circuit tab, long room)
    {
        var typing = tab.Call(Circuit.Bridge, "Typing", $"[{room},true]");
        var reading = tab.Call(Circuit.Bridge, "Read", $"[{room},1,0]");
        var answer = await tab.Call(Circuit.Bridge, "Send", $"[{room},\"{Guid.NewGuid():N}\",\"flood\",null]");
        await Task.WhenAll(typing, reading);
        return answer.Json.Contains("\"ok\":true", StringComparison.Ordinal);
    }

    private static async Task<bool> SignIn(Uri instance, Person person)
    {
        using var stranger = new HttpClient { BaseAddress = instance };
        return (await Submission.Send(stranger, "account/login", ("Input.Login", person.Username), ("Input.Password", "Wrong-bench-1"))).Status != HttpStatusCode.TooManyRequests;
    }

    private async Task<bool> Search()
    {
        using var answer = await _http.GetAsync(new Uri("search?q=flood", UriKind.Relative));
        return answer.StatusCode != HttpStatusCode.TooManyRequests;
    }

    private async Task<bool> Upload()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("flood"u8.ToArray()), "files", "flood.txt" } };
        using var answer = await _http.PostAsync(new Uri("api/upload", UriKind.Relative), form);
        return answer.StatusCode != HttpStatusCode.TooManyRequests;
    }

    [GeneratedRegex("<meta name=\"csrf-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
