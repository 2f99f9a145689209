using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>A passkey's id as it stands in addresses and forms.</summary>
internal static class PasskeyId
{
    public static string Text(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <returns>Null when it is none.</returns>
    public static byte[]? Bytes(string? text) =>
        !string.IsNullOrEmpty(text) && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
