using System.Collections.Immutable;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>A picture as others get it.</summary>
/// <param name="Path">The picture itself.</param>
/// <param name="MimeType">May be another than it came with, where only that made it smaller.</param>
/// <param name="Width">As it is seen, upright.</param>
/// <param name="Height">Likewise, of one frame.</param>
/// <param name="Animated">Whether it moves.</param>
/// <param name="Placeholder">A <c>data:</c> address of a few pixels to show until the rest has come; empty for what is see-through.</param>
/// <param name="Thumbnails">Smaller ones, from narrow to wide; none wider than the picture.</param>
internal sealed record ProcessedImage(
    string Path, string MimeType, int Width, int Height, bool Animated, string Placeholder, ImmutableArray<Thumbnail> Thumbnails);

/// <summary>A WebP picture of so many pixels in width.</summary>
internal sealed record Thumbnail(int Width, string Path);
