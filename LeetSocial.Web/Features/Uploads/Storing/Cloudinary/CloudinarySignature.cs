using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LeetSocial.Web.Features.Uploads.Storing.Cloudinary;

/// <summary>Shows Cloudinary that a request is ours, without sending the secret.</summary>
/// <remarks>
/// https://cloudinary.com/documentation/authentication_signatures and https://cloudinary.com/documentation/delivery_url_signatures
/// </remarks>
internal sealed class CloudinarySignature(string secret, string algorithm)
{
    private readonly HashAlgorithmName _hash = new(algorithm.ToUpperInvariant());

    /// <summary>Under a request to the API: all its fields but the file and the account, in the order of their names.</summary>
    public string Of(IEnumerable<KeyValuePair<string, string>> fields) => Convert.ToHexStringLower(Digest(string.Join(
        '&', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"))));

    /// <summary>Within the address of a file that is not public: long with SHA-256, short with SHA-1, as Cloudinary takes them.</summary>
    public string OfDelivery(string publicId) =>
        $"s--{Base64Url.EncodeToString(Digest(publicId))[..(_hash == HashAlgorithmName.SHA1 ? 8 : 32)]}--";

    private byte[] Digest(string text) => CryptographicOperations.HashData(_hash, Encoding.UTF8.GetBytes(text + secret));
}
