using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Reports;

/// <summary>Writes BENCHMARKS.md from the figures at hand.</summary>
internal static class BenchmarksPage
{
    public static void Write()
    {
        var figures = FiguresFile.Load();
        File.WriteAllText(Path.Combine(Repository.Root, "BENCHMARKS.md"), Text(figures));
        Log.Line("wrote BENCHMARKS.md");
    }

    private static string Text(Figures figures) => $"""
        # Benchmarks

        {Journeys.Table(figures)}
        Measured in Chromium against the published Release build, two people in two browser contexts, from the key or the
        click to the frame in which it is painted. A dash: not measured.
        {Origin(figures.Journeys.Select(journey => journey.Stamp))}

        ## How to reproduce

        ```
        dotnet run -c Release --project LeetSocial.Bench -- all
        ```

        publishes the application, starts it as processes of its own on a temporary database, makes every figure of this page
        and writes the page. It needs Chromium and redis-server. `circuits`, `browser`, `million`, `search`, `images`, `uploads` and `trust` make one part;
        `trust T38 T49` tries these rows only, `--times 0.05` a twentieth as often; `report` writes the page again.
        The driver runs on the same cores as the servers it measures, so the figures hold what it takes away.

        ## A million messages

        One room of 1,000,000 messages over five years, twenty others with 100,000 among them, 24 people in all of them. The *server*
        rows time a call of the product's services in the driver's process, at random places; the others are taken in Chromium
        against the published build, from the press to the frame in which the wanted message stands in sight.

        {Depths.Table(figures)}
        {Origin(figures.Depths.Select(depth => depth.Stamp))}

        ## Searching among them

        The service's answer to a question, in the same database and the driver's process. Words are drawn from all orders of
        frequency alike, so that many of them stand in every second message.

        {Searches.Table(figures)}
        Taken in: the same rows as SQLite itself takes in transactions of 500, with `synchronous=FULL`; then composed and rendered as a
        post is and put through the product's one writer, each sender waiting for the disk, while the index follows.

        {Searches.Ingest(figures)}
        {Origin(Searches.Stamps(figures))}

        ### Where searching and taking in spend their time

        Sampled over 300 questions of each kind, newest first, 45 % of the processor time was SQLite walking its lists of messages, backwards,
        for letters that most messages have, and much of the rest reading messages that turned out not to have the words. Two things changed:

        - A word of five letters or more is looked up by five in a row instead of three. Far fewer messages have them.
        - The index counts its rows down, so that the newest stand first and lists are walked forwards. Backwards every page of a list is
          read to its end before it can begin.

        The walk is now some 20 %. In turns on one busy machine p99 fell from 33 to 5 ms for one word, from 56 to 11 for two, from 50 to 12
        for three, and from 23 to 6 for a word and a condition. What stays slow is made to be: eight single letters, each of which
        begins a word in every second message, and which never stand together.

        Of a message on its way in, the writer's statements were eight and are one for a message of words alone, with two more for all such
        messages in a row: no savepoint, membership read once, repeats found by the index that forbids them, the room's log and head written
        together. Rendering allocated 29 KB a message; a line of words is its own HTML now, letter for letter what parser and sanitiser
        make of it, and 5 KB are left. The writer's connection, and that of SQLite itself, keep 32 MB of pages and copy the log into the
        database half as often. The index takes in SQLite's own rows before the flood now, no longer during it. Of the writer's processor
        time two fifths are the kernel writing pages and a third is SQLite; the wait for the disk comes on top. Where others wrote to the same
        disk, 5 s at a time came to 40 to 57 % of SQLite's own rate before, and to 27 to 125 % after: whether the aim is met is for the table
        to say, made on a quiet machine. Every portion for the index goes through the same writer.

        ## Pictures

        Photos of 12 megapixels and their WebP thumbnails of 160, 320, 640 and 1,280 pixels, by the product's own code and by libvips'
        command-line tool, in turns on the same files, on one thread each, with the same quality and effort; medians of the rounds.

        {Pictures.Table(figures)}
        {Origin(Pictures.Stamps(figures))}

        ## Trust

        Attacks and faults of [docs/security.md](docs/security.md) against the published build, as often as promised; `./test` holds the same with
        fewer repetitions. A row that does not hold is **bold**, and the run fails.

        {Trusts.Table(figures)}
        {Origin(figures.Trust.Select(trust => trust.Stamp))}

        ## Files that come in

        The file is text, of which every byte is looked at; it is announced and sent as the page sends it, and the time ends with the answer: recognised,
        hashed, written to the disk and entered. The photos are chosen and sent at once in one Chromium and seen in another.

        {Uploads.Table(figures)}
        {Origin(Uploads.Stamps(figures))}

        ## A crowded room

        Headless circuits in one room: each is signed in through `/account/login` (at least 200 accounts), takes the page
        `/messages/{"{id}"}` as it is, and speaks Blazor's own protocol over a WebSocket. Messages are sent at an even pace through the
        call that the page's composer makes; every circuit reports what it has read, and one in twenty types. Only the settings
        `Limits__*` differ from a fresh installation. Every pair of message and circuit is counted: with one missing,
        doubled or out of order, the run fails and nothing is written.

        Times start when a message is sent. *Committed*: Send has returned. *Received*: the batch with the row has arrived, over
        all pairs. *Server CPU per delivery*: processor time of all instances, all they do included, by the number of pairs.
        Medians of the runs, after one that warms up.

        {Loads.Latencies(figures)}
        {Origin(figures.Loads.Select(load => load.Stamp))}

        ## Memory of a circuit

        Idle circuits with the latest page of the room open. The heap is taken after a full collection, asked for over the
        runtime's diagnostics port; resident memory right after it. Both are the rise from the first circuits to all of them, by
        their number, so that what the process needs anyway does not count.

        {Loads.Memory(figures)}
        {Origin(figures.Memories.Select(memory => memory.Stamp))}

        ### Where it goes, and what is missed

        The aims are a p99 of 70 ms at 1,000 × 20/s, 50 µs of processor time per delivery and 200 KB of heap per circuit; the tables say what
        is missed. Sampled at 300 circuits and 20 messages/s, the servers' processor time was

        - 16 % threads that spun before they slept, in the pool and in the circuits' own queue. They sleep at once now.
        - 23 % a circuit's turn: 6 % takes the news and looks at what it changes, 12 % draws and compares, 5 % hands the batch on.
        - 18 % the kernel otherwise, nearly all of it sockets: each delivery is a packet out and an acknowledgement back.
        - 11 % SignalR taking in acknowledgements and reports, of which the page's own code is 2 %.
        - 13 % the runtime, half of it collecting garbage.
        - The rest is the way through pipes, WebSockets and the pool, and the writer with 4 %.

        What is left is one render, one frame and one acknowledgement per delivery, which the protocol demands; a turn draws no more than
        rows. Deliveries become cheaper by sharing a render, which they do as soon as the processors are busy.

        Of an idle circuit's heap 92 KB were the render trees of 35 components: each keeps one or two arrays of 1.3 KB, and of twice as much
        beyond 32, 64 and 128 frames. A title without a live head, and the menu's themes and each room's line as one piece, take about
        30 KB of that away. More arrays kept in the shared pools were tried and left out: 3 % less processor time for 23 KB more heap.

        """;

    private static string Origin(IEnumerable<Stamp> stamps) => string.Join(
        "\n", stamps.Distinct().Select(stamp => $"Commit {stamp.Commit}, {stamp.Day}: {stamp.Machine}."));
}
