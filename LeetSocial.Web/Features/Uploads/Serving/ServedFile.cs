using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads.Serving;

/// <summary>A file as it is handed out.</summary>
internal sealed record ServedFile(
    FileId Id, string Name, FileKind Kind, string MimeType, long Size, string Key, string Sha256, ImmutableArray<int> Thumbnails)
{
    /// <summary>What a browser may show by itself: it decodes these and runs nothing in them. Everything else is saved (T5).</summary>
    public bool IsShown => Kind is FileKind.Image or FileKind.Video or FileKind.Audio;

    /// <summary>Whether its bytes are given out to whoever may have it.</summary>
    public FileState State { get; init; }

    /// <summary>Of the bytes, which never change.</summary>
    public string Tag => $"\"{Sha256[..32]}\"";

    /// <returns>Null where there is none for this person.</returns>
    public static ServedFile? Find(PreparedCommands read, FileId file, PersonId person) => read.Single(
        """
        SELECT f.FileName, f.Kind, f.MimeType, f.Size, f.StorageKey, f.Sha256, f.Thumbnails, f.State FROM files f
        WHERE f.Id = $0 AND f.DeletedAt IS NULL AND CASE WHEN f.MessageId IS NULL THEN f.OwnerId = $1 ELSE EXISTS
            (SELECT 1 FROM messages m JOIN memberships b ON b.RoomId = m.RoomId AND b.PersonId = $1
             WHERE m.Id = f.MessageId AND m.DeletedAt IS NULL) END
        """,
        row => new ServedFile(
            file, row.GetString(0), (FileKind)row.GetInt32(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetString(5),
            FileList.Widths(row.GetString(6)))
        {
            State = (FileState)row.GetInt32(7),
        },
        file.Value, person.Value);

    /// <summary>The thumbnail that is wide enough, or the widest; the picture itself where it is small enough to need none.</summary>
    public ServedFile? Thumbnail(int width)
    {
        if (Thumbnails.IsEmpty)
        {
            return Kind == FileKind.Image ? this : null;
        }
        var chosen = Thumbnails.FirstOrDefault(wide => wide >= width, Thumbnails[^1]);
        return this with { Key = FileKey.Thumbnail(Key, chosen), MimeType = "image/webp", Size = -1, Sha256 = $"{chosen:x4}{Sha256}" };
    }
}
