namespace LeetSocial.Bench.Circuits;

/// <summary>Bytes that have come and are not yet understood. What was read stays in place until more are added.</summary>
internal sealed class ByteQueue
{
    private byte[] _bytes = new byte[8 * 1024];
    private int _start;
    private int _end;

    public ReadOnlyMemory<byte> Unread => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Space to receive into; <see cref="Added"/> says how much of it was used.</summary>
    public Memory<byte> Space(int atLeast)
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }

        if (_bytes.Length - _end < atLeast)
        {
            MakeSpace(atLeast);
        }

        return _bytes.AsMemory(_end);
    }

    public void Added(int count) => _end += count;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length).Span);
        Added(bytes.Length);
    }

    public void Skip(int count) => _start += count;

    private void MakeSpace(int atLeast)
    {
        var unread = _end - _start;
        var target = unread + atLeast > _bytes.Length ? new byte[Math.Max(_bytes.Length * 2, unread + atLeast)] : _bytes;
        Unread.Span.CopyTo(target);
        (_bytes, _start, _end) = (target, 0, unread);
    }
}
