using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>A picture that somebody sent, and what is wanted of it.</summary>
/// <param name="Path">What was sent.</param>
/// <param name="MimeType">As it was recognised.</param>
/// <param name="SendOriginal">Neither compress nor scale.</param>
/// <param name="Folder">Where to put the results.</param>
internal sealed record Picture(string Path, string MimeType, bool SendOriginal, string Folder)
{
    /// <summary>What is made of it, where that is something else than a picture of a message.</summary>
    public Func<Picture, CleanPicture, Outcome<ProcessedImage>>? Finish { get; init; }

    /// <summary>A file of the results. Several pictures may share a folder.</summary>
    public string PathTo(string result) => System.IO.Path.Combine(Folder, $"{System.IO.Path.GetFileName(Path)}.{result}");
}
