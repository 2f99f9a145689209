using System.Buffers.Binary;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>The first chunk of a PNG.</summary>
internal sealed record PngHeader(int Width, int Height, int BitsPerPixel, bool IsPalette, bool IsInterlaced)
{
    private const int Palette = 3;

    public static PngHeader Read(ReadOnlySpan<byte> body)
    {
        var channels = body.Length != 13 ? 0 : body[9] switch { 0 or Palette => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        var (width, height) = channels == 0 ? (0u, 0u) : (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        return width - 1 < int.MaxValue && height - 1 < int.MaxValue
            ? new PngHeader((int)width, (int)height, channels * body[8], body[9] == Palette, body[12] != 0)
            : throw new InvalidDataException();
    }

    /// <summary>Whether a frame of an animation lies within the picture.</summary>
    public bool Holds(ReadOnlySpan<byte> frame) =>
        frame.Length == 26
        && (ulong)BinaryPrimitives.ReadUInt32BigEndian(frame[4..]) + BinaryPrimitives.ReadUInt32BigEndian(frame[12..]) <= (ulong)Width
        && (ulong)BinaryPrimitives.ReadUInt32BigEndian(frame[8..]) + BinaryPrimitives.ReadUInt32BigEndian(frame[16..]) <= (ulong)Height;

    public PictureFacts Facts(int frames, int orientation) => new()
    {
        Width = Width,
        Height = Height,
        Frames = frames,
        Orientation = orientation,
        // Interlaced rows come in seven passes.
        HeldAtOnce = IsInterlaced ? (long)((double)Width * Height * Math.Max(8, BitsPerPixel) / 8) : 0,
    };
}
