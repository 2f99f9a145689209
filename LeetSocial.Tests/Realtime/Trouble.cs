using Microsoft.Extensions.Logging;

namespace LeetSocial.Tests.Realtime;

/// <summary>Counts what is logged.</summary>
internal sealed class Trouble<T> : ILogger<T>
{
    private int _times;

    public int Times => Volatile.Read(ref _times);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Interlocked.Increment(ref _times);
}
