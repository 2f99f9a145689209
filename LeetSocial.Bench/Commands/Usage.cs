namespace LeetSocial.Bench.Commands;

internal static class Usage
{
    public const string Text = """

        dotnet run -c Release --project LeetSocial.Bench -- COMMAND [--option value …]

          all        every figure, then BENCHMARKS.md
          circuits   headless circuits in one room: latency, processor time and memory
          browser    the speeds a person meets, in Chromium
          report     BENCHMARKS.md again from the figures at hand

        circuits: --circuits 500,1000  --rates 5,20  --setups alone,redis,pair  --runs 5  --seconds 6  --accounts 200
        browser:  --samples 20  (Chromium: $CHROMIUM, or /usr/bin/chromium)
        both:     --publish FOLDER measures an existing publish folder
        """;
}
