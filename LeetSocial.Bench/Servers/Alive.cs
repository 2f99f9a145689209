namespace LeetSocial.Bench.Servers;

/// <summary>Waits until an instance answers <c>GET /alive</c>.</summary>
internal static class Alive
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task Wait(Uri address, Func<bool> ended, Func<string> log)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!ended() && !patience.IsCancellationRequested)
        {
            if (await Answers(http))
            {
                return;
            }

            await pace.WaitForNextTickAsync(CancellationToken.None);
        }

        throw new BenchException($"{address} did not come up:\n{log()}");
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("alive", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
