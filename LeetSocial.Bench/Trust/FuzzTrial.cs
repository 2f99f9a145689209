using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LeetSocial.Bench.Servers;
using LeetSocial.Bench.Trust.Corpora;

namespace LeetSocial.Bench.Trust;

/// <summary>Malformed requests of every kind at every address.</summary>
internal sealed partial class FuzzTrial : ITrial
{
    private const int Senders = 4;
    private readonly ConcurrentBag<string> _errors = [];
    private readonly ConcurrentDictionary<int, int> _answers = new();

    public IReadOnlyList<string> Threats => ["T50"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(20_000);
        using var data = grounds.Data();
        await using var instance = await Instance.Start(grounds.Build, Grounds.Settings(data));
        using var member = grounds.People[0].At(instance.Address);
        using var stranger = new HttpClient { BaseAddress = instance.Address };
        var routes = await Routes.All(grounds.Build);
        var (names, token) = await Read(member, routes);
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            var nonsense = new Nonsense(routes, names, token, seed: sender);
            for (var n = 0; n < times / Senders; n++)
            {
                await Send(n % 4 == 0 ? stranger : member, nonsense);
            }
        })));
        foreach (var error in _errors.Take(10))
        {
            Log.Line(error);
        }

        var answers = string.Join(", ", _answers.GroupBy(answer => answer.Key / 100).OrderBy(kind => kind.Key).Select(kind => $"{kind.Sum(answer => answer.Value):#,0} × {kind.Key}xx"));
        return
        [
            new("T50", $"{times:#,0} malformed requests to {routes.Length} addresses: tus, multipart, JSON, query strings", "no answer of 500 or above, no error logged",
                $"{answers}; {instance.Errors} errors logged", _errors.IsEmpty && instance.Errors == 0),
        ];
    }

    private async Task Send(HttpClient visitor, Nonsense nonsense)
    {
        using var request = nonsense.Next();
        using var answer = await visitor.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        _answers.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
        if ((int)answer.StatusCode >= 500)
        {
            _errors.Add($"{(int)answer.StatusCode}: {request}");
        }
    }

    /// <summary>The names of all fields of the pages, and the token that scripts send.</summary>
    private static async Task<(string[] Names, string Token)> Read(HttpClient visitor, string[] routes)
    {
        HashSet<string> names = ["_handler", "returnUrl", "q", "limit", "before", "after", "__RequestVerificationToken"];
        var token = "";
        foreach (var path in routes)
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var html = await answer.Content.ReadAsStringAsync();
                names.UnionWith(Name().Matches(html).Select(match => match.Groups[1].Value));
                token = Token().Match(html) is { Success: true } match ? match.Groups[1].Value : token;
            }
        }

        return token.Length > 0 ? ([.. names.Order(StringComparer.Ordinal)], token) : throw new BenchException("No page tells a token.");
    }

    [GeneratedRegex("\\sname=\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("<meta name=\"csrf-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();
}
