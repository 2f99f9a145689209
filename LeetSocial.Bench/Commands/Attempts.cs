using Microsoft.Playwright;

namespace LeetSocial.Bench.Commands;

/// <summary>Measurements that fail, or fail a promise, one by one: what went wrong is told at once and again at the end, and the other figures are kept.</summary>
internal sealed class Attempts
{
    private readonly List<string> _failed = [];

    public async Task Make(string what, Func<Task> measurement)
    {
        try
        {
            await measurement();
        }
        catch (Exception failure) when (failure is BenchException or PlaywrightException or TimeoutException or HttpRequestException)
        {
            var reason = string.Join('\n', Causes(failure));
            Log.Line($"{what} could not be measured: {reason}");
            _failed.Add($"{what}: {reason}");
        }
    }

    /// <summary>What was measured is not what was promised.</summary>
    public void Fail(string what)
    {
        Log.Line(what);
        _failed.Add(what);
    }

    public void ThrowIfAnyFailed()
    {
        if (_failed.Count > 0)
        {
            throw new BenchException($"Not measured, or not as promised:\n{string.Join('\n', _failed)}");
        }
    }

    private static IEnumerable<string> Causes(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            yield return cause.Message;
        }
    }
}
