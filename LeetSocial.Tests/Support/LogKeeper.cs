using Microsoft.Extensions.Logging;

namespace LeetSocial.Tests.Support;

/// <summary>Writes what a host logs into a log that outlives it. The host makes it before everything else, and puts it away after all that.</summary>
/// <param name="log">What it writes into.</param>
/// <param name="gone">Ends when the host has been put away.</param>
internal sealed class LogKeeper(ProcessLog log, TaskCompletionSource gone) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, log);

    public void Dispose() => gone.TrySetResult();

    private sealed class Logger(string category, ProcessLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel level, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(level)) return;
            var kind = level >= LogLevel.Error ? "fail: " : $"{level}: ";
            log.Add($"{kind}{category} {formatter(state, exception)}");
            if (exception is not null) log.Add(exception.ToString());
        }
    }
}
