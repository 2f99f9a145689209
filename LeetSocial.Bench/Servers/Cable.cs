using System.Net;
using System.Net.Sockets;

namespace LeetSocial.Bench.Servers;

/// <summary>
/// The wire between one device and the servers: it can be cut, and it can be led to another instance, as a load balancer does.
/// (Playwright's offline mode alone leaves open WebSockets half alive.)
/// </summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HashSet<TcpClient> _ends = [];
    private readonly Task _accepting;
    private Uri _target;
    private Uri? _other;
    private bool _isCut;

    public Cable(Uri target)
    {
        _target = target;
        _listener.Start();
        Address = new Uri($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = Accept();
    }

    /// <summary>What the device believes to be the server.</summary>
    public Uri Address { get; }

    public void Cut()
    {
        lock (_ends)
        {
            _isCut = true;
        }

        CloseAll();
    }

    public void Mend() => _isCut = false;

    /// <summary>From now on connections lead to another instance; those that stand are closed.</summary>
    public void LeadTo(Uri target)
    {
        _target = target;
        CloseAll();
    }

    /// <summary>From now on connections that nobody takes are led to another instance, and the next ones stay there.</summary>
    public void FallBackOn(Uri other) => _other = other;

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        CloseAll();
        await _accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was disposed, while it waited or between two devices: the play is over.
        }
    }

    private async Task Carry(TcpClient near)
    {
        using (near)
        {
            near.NoDelay = true;
            if (!Note(near))
            {
                return;
            }

            TcpClient? far = null;
            try
            {
                far = await Reach();
                Note(far);
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
            }
            catch (Exception broken) when (broken is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut, or nobody answers at the other end: the device sees its connection close.
            }
            finally
            {
                Forget(near, far);
                far?.Dispose();
            }
        }
    }

    private async Task<TcpClient> Reach()
    {
        var tried = _target;
        try
        {
            return await Reach(tried);
        }
        catch (SocketException) when (_other is not null)
        {
            Turn(tried);
            return await Reach(_target);
        }
    }

    // Several connections may find out at once; it is turned once.
    private void Turn(Uri tried)
    {
        lock (_ends)
        {
            if (_target == tried && _other is { } other)
            {
                (_target, _other) = (other, tried);
            }
        }
    }

    private static async Task<TcpClient> Reach(Uri target)
    {
        var far = new TcpClient { NoDelay = true };
        try
        {
            await far.ConnectAsync(target.Host, target.Port);
            return far;
        }
        catch
        {
            far.Dispose();
            throw;
        }
    }

    /// <returns>False while it is cut: what is noted was there before the cut, which closes it.</returns>
    private bool Note(TcpClient end)
    {
        lock (_ends)
        {
            return !_isCut && _ends.Add(end);
        }
    }

    private void Forget(TcpClient near, TcpClient? far)
    {
        lock (_ends)
        {
            _ends.RemoveWhere(end => end == near || end == far);
        }
    }

    private void CloseAll()
    {
        TcpClient[] open;
        lock (_ends)
        {
            open = [.. _ends];
        }

        foreach (var end in open)
        {
            end.Dispose();
        }
    }
}
