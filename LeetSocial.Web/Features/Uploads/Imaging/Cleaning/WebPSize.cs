using System.Buffers.Binary;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>How large a WebP is, which each of its three forms tells in its own way.</summary>
internal readonly record struct WebPSize(int Width, int Height)
{
    public static WebPSize OfCanvas(ReadOnlySpan<byte> body) => new(1 + UInt24(body[4..]), 1 + UInt24(body[7..]));

    public static WebPSize OfLossy(ReadOnlySpan<byte> body) => body is [_, _, _, 0x9D, 0x01, 0x2A, _, _, _, _, ..]
        ? new(BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF)
        : throw new InvalidDataException();

    public static WebPSize OfLossless(ReadOnlySpan<byte> body)
    {
        if (body.Length < 5 || body[0] != 0x2F)
        {
            throw new InvalidDataException();
        }
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
        return new(1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF));
    }

    private static int UInt24(ReadOnlySpan<byte> at) => at[0] | at[1] << 8 | at[2] << 16;
}
