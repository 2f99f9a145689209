using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>An authenticator app.</summary>
internal static class Totp
{
    /// <summary>RFC 6238 as authenticator apps do it: HMAC-SHA1 over the half minute, six digits.</summary>
    public static string Now(string key)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The apps know no other.
        var hash = HMACSHA1.HashData(Base32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var (bits, count, bytes) = (0, 0, new List<byte>());
        foreach (var c in text.ToUpperInvariant())
        {
            (bits, count) = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                bytes.Add((byte)(bits >> (count -= 8)));
            }
            bits &= 0xFFF;
        }
        return [.. bytes];
    }
}
