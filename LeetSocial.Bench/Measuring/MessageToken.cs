using System.Buffers.Text;

namespace LeetSocial.Bench.Measuring;

/// <summary>What marks a text as the driver's: which run posted it, and as which of its messages. Written <c>bench-000003-000123</c>.</summary>
internal readonly record struct MessageToken(int Run, int Message)
{
    private const int Digits = 6;

    public override string ToString() => $"bench-{Run:000000}-{Message:000000}";

    public static MessageToken? FirstIn(ReadOnlySpan<byte> text)
    {
        var prefix = "bench-"u8;
        var at = text.IndexOf(prefix);
        if (at < 0 || text.Length < at + prefix.Length + Digits + 1 + Digits)
        {
            return null;
        }

        var run = text.Slice(at + prefix.Length, Digits);
        var message = text.Slice(at + prefix.Length + Digits + 1, Digits);
        return Utf8Parser.TryParse(run, out int r, out var runDigits) && runDigits == Digits
            && Utf8Parser.TryParse(message, out int m, out var messageDigits) && messageDigits == Digits
            ? new MessageToken(r, m)
            : null;
    }
}
