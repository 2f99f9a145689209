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
        if (command is not ("all" or "circuits" or "browser" or "report"))
        {
            throw new BenchException($"There is no command '{command}'. {Usage.Text}");
        }

        if (command != "report")
        {
            await Measure(command, options);
        }

        BenchmarksPage.Write();
    }

    private static async Task Measure(string command, Options options)
    {
        var stamp = await Stamp.Now();
        var build = await PublishedBuild.Make(options.Text("publish"));
        if (command is "all" or "browser")
        {
            await new BrowserCommand(options, build, stamp).Run();
        }

        if (command is "all" or "circuits")
        {
            await new CircuitsCommand(options, build, stamp).Run();
        }
    }
}
