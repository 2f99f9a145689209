using System.Diagnostics;
using LeetSocial.Web.Realtime;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LeetSocial.Bench.SuddenDeath;

/// <summary>
/// A moment at which an instance is to die of SIGKILL, too short to be hit from outside. It is told by settings, and looked out for
/// inside the instance.
/// </summary>
internal static class FatalMoment
{
    private const string Words = "FATAL_WORDS";
    private const string Command = "FATAL_COMMAND";

    /// <summary>A message that contains the words is committed, and nobody has been told: no other instance, and not its author.</summary>
    public static (string Name, string Value)[] BeforeTelling(string words) => [Hook, (Words, words)];

    /// <summary>The schema is being made, and the next command would be one that contains this text.</summary>
    public static (string Name, string Value)[] BeforeCommand(string text) => [Hook, (Command, text)];

    private static (string Name, string Value) Hook => ("DOTNET_STARTUP_HOOKS", typeof(FatalMoment).Assembly.Location);

    public static void Await() => DiagnosticListener.AllListeners.Subscribe(new Watch<DiagnosticListener>(source =>
    {
        if (Environment.GetEnvironmentVariable(Words) is { } words && source.Name == "Microsoft.Extensions.Hosting")
        {
            source.Subscribe(new Watch<KeyValuePair<string, object?>>(happening => WatchTheRelay(happening.Value, words)));
        }

        if (Environment.GetEnvironmentVariable(Command) is { } command && source.Name == "Microsoft.EntityFrameworkCore")
        {
            source.Subscribe(new Watch<KeyValuePair<string, object?>>(happening => WatchTheCommands(happening, command)));
        }
    }));

    /// <summary>As <c>kill -9</c> does it: nothing is flushed, nobody is told, no block is left in order.</summary>
    public static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    private static void WatchTheRelay(object? host, string words)
    {
        if (host is not IHostBuilder building)
        {
            return;
        }

        building.ConfigureServices((_, services) =>
        {
            var relay = services.Single(service => service.ServiceType == typeof(IRoomEventRelay)).ImplementationType!;
            services.Replace(ServiceDescriptor.Singleton<IRoomEventRelay>(provider =>
                new DyingRelay((IRoomEventRelay)ActivatorUtilities.CreateInstance(provider, relay), words)));
        });
    }

    private static void WatchTheCommands(KeyValuePair<string, object?> happening, string text)
    {
        if (happening.Key == RelationalEventId.CommandExecuting.Name
            && happening.Value is CommandEventData { Command.CommandText: var command }
            && command.Contains(text, StringComparison.Ordinal))
        {
            Die();
        }
    }

    private sealed class Watch<T>(Action<T> onNext) : IObserver<T>
    {
        public void OnNext(T value) => onNext(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
