namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>
/// The length of a WebM sound. A recorder does not know it when it writes the header, so it is told by the times of the blocks: the last
/// against the first, and as much again as there was between the last two.
/// </summary>
internal static class WebMBlocks
{
    /// <summary>Five minutes in the shortest frames that Opus knows are 120,000.</summary>
    private const int Most = 200_000;

    private const long Segment = 0x18538067, Info = 0x1549A966, Scale = 0x2AD7B1, Cluster = 0x1F43B675, Time = 0xE7;
    private const long Group = 0xA0, Block = 0xA1, SimpleBlock = 0xA3;
    private const double NanosecondsPerSecond = 1_000_000_000;

    public static double? Seconds(Stream file)
    {
        var (scale, cluster, times) = (1_000_000L, 0L, default(Times));
        for (var left = Most; WebMElements.Next(file) is var (id, length); left--)
        {
            if (left == 0)
            {
                return double.PositiveInfinity;
            }
            if (id is Segment or Info or Cluster or Group)
            {
                continue;
            }
            var end = file.Position + length;
            // A recording that broke off ends in the middle of a block.
            if (length < 0 || end > file.Length)
            {
                break;
            }
            switch (id)
            {
                case Scale:
                    scale = Whole(file, length);
                    break;
                case Time:
                    cluster = Whole(file, length);
                    break;
                case Block or SimpleBlock when WebMElements.Number(file, 8, keepMark: false) is not null:
                    times.Add(cluster + (short)Whole(file, 2));
                    break;
            }
            file.Position = end;
        }
        return times.Length is { } ticks ? ticks * scale / NanosecondsPerSecond : null;
    }

    private static long Whole(Stream file, long bytes)
    {
        var value = 0L;
        for (; bytes > 0; bytes--)
        {
            value = (value << 8) | (uint)Math.Max(0, file.ReadByte());
        }
        return value;
    }

    private struct Times
    {
        private long? _first;
        private long _before;
        private long _last;

        public readonly double? Length => _first is { } first ? (double)_last - first + (_last - _before) : null;

        public void Add(long at)
        {
            _first ??= at;
            (_before, _last) = (_last, Math.Max(_last, at));
        }
    }
}
