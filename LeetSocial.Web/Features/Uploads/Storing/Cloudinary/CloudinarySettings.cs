namespace LeetSocial.Web.Features.Uploads.Storing.Cloudinary;

/// <summary>The account with Cloudinary (<c>Cloudinary__…</c>).</summary>
internal sealed class CloudinarySettings
{
    public string CloudName { get; set; } = "";

    public string ApiKey { get; set; } = "";

    public string ApiSecret { get; set; } = "";

    /// <summary>Stands before every key, so that several communities can share an account.</summary>
    public string Prefix { get; set; } = "";

    /// <summary><c>sha256</c>, or <c>sha1</c> where the account demands it.</summary>
    public string SignatureAlgorithm { get; set; } = "sha256";

    /// <summary>Other regions have others, as <c>https://api-eu.cloudinary.com</c>.</summary>
    public string ApiUrl { get; set; } = "https://api.cloudinary.com";

    public string DeliveryUrl { get; set; } = "https://res.cloudinary.com";
}
