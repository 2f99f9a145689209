using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using LeetSocial.Web.Data.Sql;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeetSocial.Tests.Support;

/// <summary>Counts what this thread asks the database while it is not disposed, whichever way it asks.</summary>
internal sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private readonly List<string> _asked = [];
    private readonly IDisposable _all;

    // Others begin while this one listens, on threads of their own: every host that starts meanwhile.
    private readonly ConcurrentBag<IDisposable> _listening = [];

    public Commands() => _all = DiagnosticListener.AllListeners.Subscribe(this);

    /// <summary>The statements, in order.</summary>
    public IReadOnlyList<string> Asked => _asked;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is PreparedCommands.ListenerName or "Microsoft.EntityFrameworkCore")
        {
            _listening.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        var command = value.Value as DbCommand ?? (value.Value as CommandEventData)?.Command;
        if (command is not null && Environment.CurrentManagedThreadId == _thread) _asked.Add(command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var one in _listening) one.Dispose();
    }
}
