using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>Makes of a picture that somebody sent the one that others get: without metadata, upright, of bearable size, with thumbnails.</summary>
internal interface IImages
{
    /// <param name="path">What was sent. It stays as it is.</param>
    /// <param name="mimeType">As it was recognised.</param>
    /// <param name="sendOriginal">Neither compress nor scale. Metadata goes all the same.</param>
    /// <param name="folder">Where to put the results. They are the caller's, also when this fails.</param>
    /// <param name="stop">Gives up.</param>
    Task<Outcome<ProcessedImage>> Process(string path, string mimeType, bool sendOriginal, string folder, CancellationToken stop);

    /// <summary>A square of it, still and opaque, in each width of <see cref="Squares.Sides"/>.</summary>
    /// <param name="path">What was sent. It stays as it is.</param>
    /// <param name="mimeType">As it was recognised.</param>
    /// <param name="crop">Which part; null for the middle.</param>
    /// <param name="folder">Where to put the results.</param>
    /// <param name="stop">Gives up.</param>
    Task<Outcome<ProcessedImage>> Square(string path, string mimeType, Crop? crop, string folder, CancellationToken stop);

    /// <summary>All of it, what moves with all its frames, as one WebP picture no larger than so many pixels on any side.</summary>
    /// <param name="path">What was sent. It stays as it is.</param>
    /// <param name="mimeType">As it was recognised.</param>
    /// <param name="side">In pixels. A smaller picture keeps its size, and is named by this width all the same.</param>
    /// <param name="folder">Where to put the results.</param>
    /// <param name="stop">Gives up.</param>
    Task<Outcome<ProcessedImage>> Small(string path, string mimeType, int side, string folder, CancellationToken stop);
}
