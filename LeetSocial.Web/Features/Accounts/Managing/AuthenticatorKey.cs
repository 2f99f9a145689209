namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>What an authenticator app and the server know, and nobody else.</summary>
internal sealed record AuthenticatorKey(string Username, string Secret)
{
    private const string Issuer = "LeetSocial";

    /// <summary>In groups of four, to be typed.</summary>
    public string ForReading => string.Join(' ', Secret.ToLowerInvariant().Chunk(4).Select(group => new string(group)));

    /// <summary>Opens the authenticator app of the device at hand.</summary>
    public string Link => $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(Username)}?secret={Secret}&issuer={Issuer}&digits=6";
}
