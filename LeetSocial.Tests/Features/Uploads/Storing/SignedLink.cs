using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LeetSocial.Tests.Features.Uploads.Storing;

/// <summary>Looks at the signature of a link as Amazon does.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html</remarks>
internal static class SignedLink
{
    private const string Signature = "X-Amz-Signature";

    public static bool IsValid(Uri link, string secret)
    {
        var said = QueryHelpers.ParseQuery(link.Query).ToDictionary(part => part.Key, part => part.Value.ToString());
        var query = string.Join('&', said.Where(part => part.Key != Signature).OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => $"{Uri.EscapeDataString(part.Key)}={Uri.EscapeDataString(part.Value)}"));
        var request = $"GET\n{link.AbsolutePath}\n{query}\nhost:{link.Authority}\n\nhost\nUNSIGNED-PAYLOAD";
        var scope = said["X-Amz-Credential"].Split('/', 2)[1];
        var toSign = $"AWS4-HMAC-SHA256\n{said["X-Amz-Date"]}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Sign);
        return said[Signature] == Convert.ToHexStringLower(Sign(key, toSign));
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
