using System.Net.Mail;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Accounts.Forms;

internal static class EmailRule
{
    /// <summary>What a mail server takes at most.</summary>
    public const int MaxLength = 254;

    public static Outcome<string> Parse(string? email, string field = "Email")
    {
        var address = email?.Trim() ?? "";
        if (address.Length == 0)
        {
            return Refusal.Invalid("EmailMissing", field);
        }
        return address.Length <= MaxLength && IsAddress(address) ? address : Refusal.Invalid("EmailInvalid", field);
    }

    // A bare address, without the display name that the parser also takes, and nothing that could end a header line.
    private static bool IsAddress(string address) =>
        !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
        && MailAddress.TryCreate(address, out var parsed) && parsed.Address == address;
}
