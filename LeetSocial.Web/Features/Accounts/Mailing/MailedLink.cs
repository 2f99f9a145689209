using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LeetSocial.Web.Features.Accounts.Mailing;

/// <summary>A link that only who reads the mail has. It is content: never logged.</summary>
internal static class MailedLink
{
    public static string Make(string publicUrl, string page, long person, string token) =>
        $"{publicUrl}{page}?person={person}&code={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";

    /// <returns>Null when the code is none of ours.</returns>
    public static string? Token(string? code)
    {
        try
        {
            return string.IsNullOrEmpty(code) ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
