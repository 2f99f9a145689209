using System.Diagnostics;
using System.Net;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>Whether the time of an answer tells who has an account. Known and unknown ones take turns, so that both meet the same moods of the machine.</summary>
internal sealed class EnumerationTrial : ITrial
{
    private const double Tolerance = 0.10;
    private const int WarmUps = 10;

    /// <summary>A reset takes two milliseconds, which the machine's moods are a large part of.</summary>
    private const int ManyMore = 4;

    public IReadOnlyList<string> Threats => ["T19"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(300, atLeast: 30);
        using var data = grounds.Data();
        await using var instance = await Instance.Start(grounds.Build, Grounds.Settings(data, ("Limits__MailsPerHour", "0")));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler) { BaseAddress = instance.Address };
        // Few wrong passwords for each: ten in a row would lock it.
        var known = grounds.People.Select(person => person.Username).ToList();
        return
        [
            await Compare("sign-in with a wrong password, name known or not", times, http, "account/login", "Input.Login", n => known[n % known.Count], n => $"nobody{n}",
                ("Input.Password", "Wrong-bench-1")),
            await Compare("reset, address known or not", times * ManyMore, http, "account/forgot-password", "Input.Email", n => $"{known[n % known.Count]}@bench.example",
                n => $"nobody{n}@bench.example"),
        ];
    }

    private static async Task<Finding> Compare(
        string what, int times, HttpClient http, string page, string field, Func<int, string> known, Func<int, string> unknown, params (string Name, string Value)[] more)
    {
        var address = new Uri(http.BaseAddress!, page);
        var form = StaticForm.Holding(field, await http.GetStringAsync(address), address);
        foreach (var (name, value) in more)
        {
            form[name] = value;
        }

        var (knowns, unknowns) = (new List<double>(), new List<double>());
        for (var n = -WarmUps; n < times; n++)
        {
            var isKnownFirst = n % 2 == 0;
            form[field] = isKnownFirst ? known(n + WarmUps) : unknown(n + WarmUps);
            var first = await Ask(http, form);
            form[field] = isKnownFirst ? unknown(n + WarmUps) : known(n + WarmUps);
            var second = await Ask(http, form);
            if (n >= 0)
            {
                knowns.Add(isKnownFirst ? first : second);
                unknowns.Add(isKnownFirst ? second : first);
            }
        }

        var (one, other) = (Spread.Of(knowns), Spread.Of(unknowns));
        var difference = (one.P50 / other.P50) - 1;
        return new Finding("T19", $"{what}, {times} × each, interleaved", $"medians of the {what.Split(' ')[0].TrimEnd(',')} within ± 10 %",
            $"{one} and {other} (median, p10 – p90): {difference * 100:+0.0;-0.0} %", Math.Abs(difference) <= Tolerance);
    }

    private static async Task<double> Ask(HttpClient http, StaticForm form)
    {
        using var content = form.Content;
        var begun = Stopwatch.GetTimestamp();
        using var answer = await http.PostAsync(form.Target, content);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK
            ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds
            : throw new BenchException($"{form.Target} answered {answer.StatusCode}.");
    }
}
