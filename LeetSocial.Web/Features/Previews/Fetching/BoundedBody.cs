using System.IO.Compression;

namespace LeetSocial.Web.Features.Previews.Fetching;

/// <summary>Reads a page as far as it is worth it: to the end of its head, and never more than so many bytes (T15).</summary>
internal static class BoundedBody
{
    /// <summary>At most so much is taken from the wire, and at most so much comes of it once it is decompressed.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>The beginning of the page, decompressed; null when it is packed in a way that was not asked for.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpContent content, CancellationToken cancellation)
    {
        await using var raw = new CutOff(await content.ReadAsStreamAsync(cancellation), MostBytes);
        await using var plain = Unpack(raw, [.. content.Headers.ContentEncoding]);
        return plain is null ? null : await ReadHead(plain, cancellation);
    }

    private static Stream? Unpack(Stream raw, string[] encodings) => encodings switch
    {
        [] => raw,
        [var one] when Is(one, "identity") => raw,
        [var one] when Is(one, "gzip") || Is(one, "x-gzip") => new GZipStream(raw, CompressionMode.Decompress),
        [var one] when Is(one, "br") => new BrotliStream(raw, CompressionMode.Decompress),
        _ => null,
    };

    private static bool Is(string encoding, string name) => encoding.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static async Task<ReadOnlyMemory<byte>> ReadHead(Stream page, CancellationToken cancellation)
    {
        var buffer = new byte[MostBytes];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await ReadSome(page, buffer.AsMemory(length), cancellation);
            // An end that lies across two pieces is found as well.
            var fresh = buffer.AsSpan(Math.Max(0, length - 6), read + Math.Min(6, length));
            length += read;
            if (read == 0 || EndsHead(fresh))
            {
                break;
            }
        }
        return buffer.AsMemory(0, length);
    }

    private static async Task<int> ReadSome(Stream page, Memory<byte> rest, CancellationToken cancellation)
    {
        try
        {
            return await page.ReadAsync(rest, cancellation);
        }
        catch (InvalidDataException)
        {
            // Packed wrongly, or cut off while packed: what came before counts.
            return 0;
        }
    }

    private static bool EndsHead(ReadOnlySpan<byte> fresh) =>
        fresh.IndexOf("</head>"u8) >= 0 || fresh.IndexOf("</HEAD>"u8) >= 0;
}
