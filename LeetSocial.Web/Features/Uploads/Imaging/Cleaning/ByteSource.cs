namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>Reads a file from its beginning to its end. What asks for more than there is gets an <see cref="EndOfStreamException"/>.</summary>
internal sealed class ByteSource(Stream from)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

    public bool AtEnd => _at == _end && !Fill();

    private ReadOnlySpan<byte> Ready => AtEnd ? throw new EndOfStreamException() : _buffer.AsSpan(_at, _end - _at);

    public byte Next()
    {
        var next = Ready[0];
        _at++;
        return next;
    }

    /// <param name="count">At most so many as a whole segment is worth holding in memory.</param>
    public byte[] Take(int count)
    {
        if (count > from.Length)
        {
            throw new EndOfStreamException();
        }
        var taken = new byte[count];
        for (var done = 0; done < count;)
        {
            var some = Ready[..Math.Min(Ready.Length, count - done)];
            some.CopyTo(taken.AsSpan(done));
            (done, _at) = (done + some.Length, _at + some.Length);
        }
        return taken;
    }

    public void Copy(long count, Stream to)
    {
        while (count > 0)
        {
            var some = Ready[..(int)Math.Min(Ready.Length, count)];
            to.Write(some);
            (count, _at) = (count - some.Length, _at + some.Length);
        }
    }

    /// <summary>Copies everything before the next byte of this value, and leaves that one to be read.</summary>
    public void CopyUntil(byte mark, Stream to)
    {
        while (true)
        {
            var found = Ready.IndexOf(mark);
            Copy(found < 0 ? Ready.Length : found, to);
            if (found >= 0)
            {
                return;
            }
        }
    }

    public void Skip(long count) => Copy(count, Stream.Null);

    private bool Fill()
    {
        (_at, _end) = (0, from.Read(_buffer));
        return _end > 0;
    }
}
