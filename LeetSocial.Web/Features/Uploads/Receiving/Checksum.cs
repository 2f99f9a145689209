using System.Security.Cryptography;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>What the bytes of a part come to, as its sender computed it.</summary>
internal sealed record Checksum(HashAlgorithmName Algorithm, byte[] Value)
{
    public static readonly string[] Algorithms = ["sha1", "sha256", "md5"];

    /// <summary>Reads the header <c>Upload-Checksum</c>: the algorithm, a space, and the value as base 64.</summary>
    public static Checksum? Read(string header)
    {
        var parts = header.Split(' ');
        var value = new byte[64];
        if (parts.Length != 2 || !Algorithms.Contains(parts[0]) || !Convert.TryFromBase64String(parts[1], value, out var length))
        {
            return null;
        }
        return new Checksum(new HashAlgorithmName(parts[0].ToUpperInvariant()), value[..length]);
    }

    public bool Fits(IncrementalHash hash) => CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), Value);
}
