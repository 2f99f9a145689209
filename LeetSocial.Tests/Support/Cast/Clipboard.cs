namespace LeetSocial.Tests.Support.Cast;

/// <summary>
/// There is one for all pages of the browser, whosever they are, as on any desk; tests that run beside each other take turns from copying
/// to pasting.
/// </summary>
internal static class Clipboard
{
    private static readonly SemaphoreSlim Free = new(1);

    /// <summary>Nobody else copies until it is given back.</summary>
    public static async Task<IDisposable> Taken()
    {
        await Free.WaitAsync(TestContext.Current.CancellationToken);
        return new Turn();
    }

    private sealed class Turn : IDisposable
    {
        public void Dispose() => Free.Release();
    }
}
