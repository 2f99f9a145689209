namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>What the script beside a passkey button puts into its form.</summary>
public sealed class PasskeyInput
{
    public string? CredentialJson { get; set; }

    /// <summary>Why there is none; only that there is an error counts, the text is the browser's.</summary>
    public string? Error { get; set; }

    public bool IsEmpty => string.IsNullOrEmpty(CredentialJson) && string.IsNullOrEmpty(Error);
}

public enum PasskeyOperation
{
    Create,
    Request,
}
