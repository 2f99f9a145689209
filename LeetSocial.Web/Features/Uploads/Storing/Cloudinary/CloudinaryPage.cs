using System.Text.Json.Serialization;

namespace LeetSocial.Web.Features.Uploads.Storing.Cloudinary;

/// <summary>A portion of what lies with Cloudinary.</summary>
/// <param name="Resources">The files.</param>
/// <param name="NextCursor">Where the next portion begins; null at the end.</param>
internal sealed record CloudinaryPage(
    [property: JsonPropertyName("resources")] IReadOnlyList<CloudinaryResource> Resources,
    [property: JsonPropertyName("next_cursor")] string? NextCursor);

internal sealed record CloudinaryResource(
    [property: JsonPropertyName("public_id")] string PublicId,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt);
