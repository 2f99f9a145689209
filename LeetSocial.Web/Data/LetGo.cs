using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Data;

/// <summary>Bytes of the store that nothing names any more: noted like a deleted file, they go with the next sweep, however often that is tried.</summary>
internal static class LetGo
{
    /// <param name="session">The write by which nothing names them any more.</param>
    /// <param name="person">Whose doing it is.</param>
    /// <param name="key">What they lie under; null where there are none.</param>
    /// <param name="widths">Widths of its pictures, separated by spaces.</param>
    public static void Release(this WriteSession session, PersonId person, string? key, string widths)
    {
        if (key is not null)
        {
            session.Execute(
                """
                INSERT INTO files (OwnerId, Position, FileName, Kind, MimeType, Label, Size, Thumbnails, StorageKey, Sha256, IsScanned, UploadedAt, DeletedAt)
                VALUES ($0, 0, '', $1, '', '', 0, $2, $3, '', 1, $4, $4)
                """,
                person.Value, (int)FileKind.Image, widths, key, session.Now.UtcTicks);
        }
    }
}
