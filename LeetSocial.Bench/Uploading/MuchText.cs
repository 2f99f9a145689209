using System.Net;
using System.Text;

namespace LeetSocial.Bench.Uploading;

/// <summary>Text of any length that is never held as a whole. Of text the server looks at every byte.</summary>
internal sealed class MuchText(long length) : HttpContent
{
    private static readonly byte[] Block = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Range(0, 4_000).Select(line => $"{line:000000} All work and no play makes Jack a dull boy\n")));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var left = length; left > 0; left -= Block.Length)
        {
            await stream.WriteAsync(Block.AsMemory(0, (int)Math.Min(left, Block.Length)));
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return true;
    }
}
