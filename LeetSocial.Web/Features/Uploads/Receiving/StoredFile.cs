using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>A file as programs are told of it.</summary>
internal sealed record StoredFile(
    long Id, string FileName, string FileUrl, string? ThumbnailUrl, long FileSize, string MimeType, int? Width, int? Height, DateTimeOffset UploadedAt)
{
    /// <summary>Whether it is held back until somebody has looked for malware in it.</summary>
    public bool IsBeingChecked { get; init; }

    public FileId FileId() => new(Id);

    public static StoredFile Of(FileRow file) => new(
        file.Id, file.FileName, $"/api/files/{file.Id}", file.Thumbnails.Length == 0 ? null : $"/api/files/{file.Id}/thumbnail",
        file.Size, file.MimeType, file.Width, file.Height, file.UploadedAt)
    {
        IsBeingChecked = file.State == FileState.BeingChecked,
    };
}
