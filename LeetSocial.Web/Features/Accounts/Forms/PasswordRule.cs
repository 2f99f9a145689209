using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Accounts.Forms;

internal static class PasswordRule
{
    public const int MinLength = 8;
    public const int MaxLength = 256;

    /// <summary>Long is all that it has to be: rules about what it is made of only make passwords alike.</summary>
    public static Outcome<string> Parse(string? password, string field = "Password") => password?.Length switch
    {
        null or 0 => Refusal.Invalid("PasswordMissing", field),
        < MinLength => Refusal.Invalid("PasswordShort", field),
        > MaxLength => Refusal.Invalid("PasswordLong", field),
        _ => password,
    };

    public static Outcome<string> Parse(string? password, string? again, string field)
    {
        var outcome = Parse(password, field);
        return outcome.IsRefused(out _) || password == again ? outcome : Refusal.Invalid("PasswordsDiffer", "Confirm" + field);
    }
}
