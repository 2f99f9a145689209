using System.Diagnostics;

namespace LeetSocial.Bench.Servers;

/// <summary>Reads what an instance writes, so that it never blocks on a full pipe, and keeps the end of it.</summary>
internal sealed class InstanceLog
{
    private const int Kept = 60;
    private readonly Queue<string> _lines = [];
    private int _errors;

    public InstanceLog(Process process)
    {
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Errors => Volatile.Read(ref _errors);

    public string LastLines
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        if (IsError(line))
        {
            Interlocked.Increment(ref _errors);
        }

        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }

    // The console's plain format and its JSON format.
    private static bool IsError(string line) =>
        line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal)
        || line.Contains("\"LogLevel\":\"Error\"", StringComparison.Ordinal)
        || line.Contains("\"LogLevel\":\"Critical\"", StringComparison.Ordinal);
}
