using System.Buffers.Binary;
using System.Text;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>The length of an MP4 as its header (<c>moov/mvhd</c>) tells. One that was written in fragments says 0 there, which is nothing.</summary>
internal static class Mp4Header
{
    private const int MostBoxes = 1_000;

    public static double? Seconds(Stream file) =>
        Find(file, "moov", 0, file.Length) is var (inside, end) && Find(file, "mvhd", inside, end) is var (header, _) ? Read(file, header) : null;

    private static (long Body, long End)? Find(Stream file, string name, long at, long end)
    {
        var head = new byte[16];
        for (var left = MostBoxes; end - at >= 8 && left > 0; left--)
        {
            file.Position = at;
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var (body, next) = Mp4Boxes.Extent(head.AsSpan(0, read), at, end);
            if (Encoding.ASCII.GetString(head, 4, 4) == name)
            {
                return (body, next);
            }
            at = next;
        }
        return null;
    }

    private static double? Read(Stream file, long header)
    {
        var fields = new byte[32];
        file.Position = header;
        if (file.ReadAtLeast(fields, fields.Length, throwOnEndOfStream: false) < fields.Length)
        {
            return null;
        }
        // Its second version has times of eight bytes.
        var (scale, length) = fields[0] == 1
            ? (BinaryPrimitives.ReadUInt32BigEndian(fields.AsSpan(20)), BinaryPrimitives.ReadUInt64BigEndian(fields.AsSpan(24)))
            : (BinaryPrimitives.ReadUInt32BigEndian(fields.AsSpan(12)), BinaryPrimitives.ReadUInt32BigEndian(fields.AsSpan(16)));
        return scale == 0 || length == 0 ? null : (double)length / scale;
    }
}
