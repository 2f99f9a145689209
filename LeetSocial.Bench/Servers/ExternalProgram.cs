using System.Diagnostics;

namespace LeetSocial.Bench.Servers;

/// <summary>A program that is run to its end.</summary>
internal static class ExternalProgram
{
    public static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new BenchException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new BenchException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{await error}");
    }
}
