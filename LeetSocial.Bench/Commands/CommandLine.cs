using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Commands;

/// <summary>Which word does what.</summary>
internal static class CommandLine
{
    public static async Task Run(string[] arguments)
    {
        var command = arguments.FirstOrDefault() ?? throw new BenchException(Usage.Text);
        var options = new Options(arguments.AsSpan(1));
        if (command is not ("all" or "circuits" or "browser" or "million" or "search" or "images" or "uploads" or "trust" or "report" or "pictures"))
        {
            throw new BenchException($"There is no command '{command}'. {Usage.Text}");
        }

        if (command != "trust" && options.Words.Count > 0)
        {
            throw new BenchException($"'{options.Words[0]}' is not understood. {Usage.Text}");
        }

        if (command == "pictures")
        {
            await new PicturesCommand(await PublishedBuild.Make(options.Text("publish"))).Run();
            return;
        }

        var attempts = new Attempts();
        if (command != "report")
        {
            await Measure(command, options, attempts);
        }

        BenchmarksPage.Write();
        attempts.ThrowIfAnyFailed();
    }

    private static async Task Measure(string command, Options options, Attempts attempts)
    {
        var stamp = await Stamp.Now();
        var build = await PublishedBuild.Make(options.Text("publish"));
        if (command is "all" or "browser")
        {
            await attempts.Make("The browser", new BrowserCommand(options, build, stamp, attempts).Run);
        }

        if (command is "all" or "million")
        {
            await attempts.Make("A million messages", new MillionCommand(options, build, stamp, attempts).Run);
        }

        if (command is "all" or "search")
        {
            await attempts.Make("Search", new SearchCommand(options, build, stamp, attempts).Run);
        }

        if (command is "all" or "images")
        {
            await attempts.Make("Pictures", new ImagesCommand(options, stamp, attempts).Run);
        }

        if (command is "all" or "uploads")
        {
            await attempts.Make("Uploads", new UploadsCommand(options, build, stamp, attempts).Run);
        }

        if (command is "all" or "trust")
        {
            await attempts.Make("Trust", new TrustCommand(options, build, stamp, attempts).Run);
        }

        if (command is "all" or "circuits")
        {
            await attempts.Make("The crowd", new CircuitsCommand(options, build, stamp, attempts).Run);
        }
    }
}
