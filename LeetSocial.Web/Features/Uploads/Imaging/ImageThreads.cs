using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>
/// The few threads on which pictures are made. They give way to everything else, because messages are in more of a hurry, and only so
/// much work waits for them.
/// </summary>
internal sealed class ImageThreads : IDisposable
{
    private const int MostWaiting = 200;
    private const int MostThreads = 4;
    private const int Nice = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<ImageWork> _waiting = new(MostWaiting);
    private readonly CancellationTokenSource _closing = new();
    private readonly List<Thread> _threads = [];

    public ImageThreads()
        : this(Math.Clamp(Environment.ProcessorCount / 2, 1, MostThreads))
    {
    }

    public ImageThreads(int threads)
    {
        for (var i = 0; i < threads; i++)
        {
            var thread = new Thread(Work) { IsBackground = true, Name = "pictures", Priority = ThreadPriority.BelowNormal };
            _threads.Add(thread);
            thread.Start();
        }
    }

    /// <summary>Cancelled when the server goes down.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <returns>False where too much waits already, or the server goes down.</returns>
    public bool TryAdd(ImageWork work)
    {
        try
        {
            return _waiting.TryAdd(work);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _closing.Cancel();
        if (_threads.TrueForAll(thread => thread.Join(Patience)))
        {
            _waiting.Dispose();
            _closing.Dispose();
        }
    }

    private void Work()
    {
        if (OperatingSystem.IsLinux())
        {
            // There a thread has a priority of its own only in this way; who is 0 is who asks.
            _ = SetPriority(0, 0, Nice);
        }
        foreach (var work in _waiting.GetConsumingEnumerable())
        {
            work.Run();
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
