namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>A part of a file, as it comes over the wire.</summary>
/// <param name="Offset">Where it belongs.</param>
/// <param name="Bytes">What comes.</param>
/// <param name="Checksum">What it must come to, where its sender said so: nothing of a part that came otherwise is kept.</param>
internal sealed record Part(long Offset, Stream Bytes, Checksum? Checksum);
