using System.Buffers.Binary;
using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>Small files that promise, or really hold, far more than anybody should decode.</summary>
internal static class Bomb
{
    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n"u8, 0x1A, 10];

    public static byte[] PngClaiming(int width, int height) =>
        [.. PngSignature, .. PngHeader(width, height, 8, 6), .. Planting.Chunk("IDAT", Planting.Packed(new byte[100])), .. Planting.Chunk("IEND", [])];

    /// <summary>One bit a pixel, every one of them the same: packed a thousandfold.</summary>
    public static byte[] BlankPng(int width, int height) =>
        [.. PngSignature, .. PngHeader(width, height, 1, 0), .. Planting.Chunk("IDAT", Planting.Packed(new byte[((width / 8) + 1) * height])), .. Planting.Chunk("IEND", [])];

    public static byte[] PngOfFrames(int frames) => [.. Png()[..33], .. Planting.Chunk("acTL", [.. Four(frames), .. Four(0)]), .. Png()[33..]];

    public static byte[] PngWithFrameOutside() =>
        [.. Png()[..33], .. Planting.Chunk("fcTL", [.. Four(0), .. Four(500), .. Four(500), .. Four(0), .. Four(0), 0, 1, 0, 1, 0, 0]), .. Png()[33..]];

    public static byte[] JpegClaiming(int width, int height)
    {
        var jpeg = Jpeg();
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), (ushort)width);
        return jpeg;
    }

    public static byte[] JpegOfTwoFrames()
    {
        var jpeg = Jpeg();
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(frame + 2));
        return [.. jpeg[..frame], .. jpeg[frame..(frame + length)], .. jpeg[frame..]];
    }

    public static byte[] JpegOfScans(int scans)
    {
        var jpeg = Jpeg();
        var scan = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xDA });
        return [.. jpeg[..scan], .. Enumerable.Range(0, scans).SelectMany(_ => jpeg[scan..^2]), 0xFF, 0xD9];
    }

    /// <summary>A GIF whose frames are a few bytes each, whatever they claim.</summary>
    public static byte[] GifClaiming(int width, int height, int frames, int? frame = null)
    {
        byte[] picture = [0x2C, 0, 0, 0, 0, .. Two(frame ?? width), .. Two(frame ?? height), 0, 2, 2, 0x44, 0x01, 0];
        return
        [
            .. "GIF89a"u8, .. Two(width), .. Two(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
            .. Enumerable.Range(0, frames).SelectMany(_ => picture), 0x3B,
        ];
    }

    /// <summary>A WebP of 300 by 200 whose canvas says something else.</summary>
    public static byte[] WebPClaiming(int width, int height)
    {
        using var scene = Album.Scene(300, 200);
        var picture = scene.WebpsaveBuffer(keep: Enums.ForeignKeep.None);
        var at = picture.AsSpan().IndexOf("VP8 "u8);
        byte[] chunks = [.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, .. Three(width - 1), .. Three(height - 1), .. picture[at..]];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    private static byte[] Jpeg()
    {
        using var scene = Album.Scene(100, 80);
        return scene.JpegsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    private static byte[] Png()
    {
        using var scene = Album.Scene(100, 80);
        return scene.PngsaveBuffer(keep: Enums.ForeignKeep.None);
    }

    private static byte[] PngHeader(int width, int height, byte depth, byte kind) =>
        Planting.Chunk("IHDR", [.. Four(width), .. Four(height), depth, kind, 0, 0, 0]);

    private static byte[] Two(int number) => [(byte)number, (byte)(number >> 8)];

    private static byte[] Three(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];

    private static byte[] Four(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
