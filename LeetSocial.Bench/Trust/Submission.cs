using System.Diagnostics;
using System.Net;
using LeetSocial.Bench.Accounts;

namespace LeetSocial.Bench.Trust;

/// <summary>The form of a page, sent as a browser does it.</summary>
internal static class Submission
{
    /// <returns>The answer, and the milliseconds until it was there.</returns>
    public static async Task<(HttpStatusCode Status, double Milliseconds)> Send(HttpClient http, string page, params (string Name, string Value)[] answers)
    {
        var address = new Uri(http.BaseAddress!, page);
        var form = StaticForm.Holding(answers[0].Name, await http.GetStringAsync(address), address);
        foreach (var (name, value) in answers)
        {
            form[name] = value;
        }

        using var content = form.Content;
        var begun = Stopwatch.GetTimestamp();
        using var answer = await http.PostAsync(form.Target, content);
        await answer.Content.ReadAsByteArrayAsync();
        return (answer.StatusCode, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }
}
