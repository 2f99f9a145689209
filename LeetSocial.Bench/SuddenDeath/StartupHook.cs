using LeetSocial.Bench.SuddenDeath;

/// <summary>
/// What <c>DOTNET_STARTUP_HOOKS</c> runs inside an instance before the product begins, so the product itself carries no means to break it.
/// The runtime asks for this name, outside of any namespace.
/// </summary>
#pragma warning disable CA1050 // The name is the runtime's.
internal static class StartupHook
{
    public static void Initialize() => FatalMoment.Await();
}
#pragma warning restore CA1050
