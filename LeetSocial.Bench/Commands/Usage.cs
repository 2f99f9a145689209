namespace LeetSocial.Bench.Commands;

internal static class Usage
{
    public const string Text = """

        dotnet run -c Release --project LeetSocial.Bench -- COMMAND [--option value …]

          all        every figure, then BENCHMARKS.md
          circuits   headless circuits in one room: latency, processor time and memory
          browser    the speeds a person meets, in Chromium
          million    a room of a million messages: its pages on the server, and going about in it in Chromium
          search     searching among a million messages, and taking more of them in
          images     thumbnails, beside vipsthumbnail (installed with apt-get where it is missing)
          uploads    files that come in: how fast, how soon others see them, and what others notice of it
          trust      attacks and faults as often as promised: -- trust, or -- trust T38 T49 for some of them
          pictures   the pictures in docs/design, of the demo community
          report     BENCHMARKS.md again from the figures at hand

        circuits: --circuits 500,1000  --rates 5,20  --setups alone,redis,pair  --runs 5  --seconds 6  --accounts 200
        browser:  --samples 20  (Chromium: $CHROMIUM, or /usr/bin/chromium)
        million:  --messages 1000000  --samples 1000 (calls)  --clicks 30 (in Chromium)
        search:   --messages 1000000  --samples 500 (searches)  --seconds 10 (of each load)  --minute 60 (seconds of eight writers)
        images:   --photos 8 (of 12 megapixels)  --rounds 5
        uploads:  --megabytes 1000  --rounds 5  --samples 20 (in Chromium)  --photos 8  --circuits 100
        trust:    --times 1 (0.05 does everything a twentieth as often)  --messages 1000000 (among which T35 searches)
        all:      --publish FOLDER measures an existing publish folder
        """;
}
