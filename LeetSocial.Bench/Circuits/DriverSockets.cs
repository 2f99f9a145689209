namespace LeetSocial.Bench.Circuits;

/// <summary>
/// Has the driver's thousand sockets served on the one thread that hears of them, without a change of threads for each
/// batch: it is to take as little as it can from the servers beside it.
/// </summary>
internal static class DriverSockets
{
    private static readonly string[] Settings =
        ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"];

    /// <summary>To be called before the first socket is opened: the runtime reads the settings then.</summary>
    public static void Tune()
    {
        foreach (var setting in Settings)
        {
            Environment.SetEnvironmentVariable(setting, "1");
        }
    }

    /// <summary>The servers are measured as anybody would run them.</summary>
    public static void KeepFrom(IDictionary<string, string?> environment)
    {
        foreach (var setting in Settings)
        {
            environment.Remove(setting);
        }
    }
}
