using System.Buffers;

namespace LeetSocial.Bench.Circuits;

/// <summary>The variable-length integer in front of each binary hub message: seven bits a byte, the lowest first.</summary>
internal static class FrameLength
{
    private const int MostBytes = 5;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out int length, out int prefix)
    {
        length = 0;
        for (prefix = 0; prefix < bytes.Length && prefix < MostBytes;)
        {
            var next = bytes[prefix];
            length |= (next & 0x7f) << (7 * prefix);
            prefix++;
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    public static void Write(IBufferWriter<byte> target, int length)
    {
        var bytes = target.GetSpan(MostBytes);
        var written = 0;
        for (var rest = (uint)length; ; rest >>= 7)
        {
            bytes[written++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                break;
            }
        }

        target.Advance(written);
    }
}
