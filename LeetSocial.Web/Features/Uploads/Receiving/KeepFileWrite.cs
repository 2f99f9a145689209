using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Uploads.Holding;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>Enters a file that lies in the store. It is its owner's alone until it is posted.</summary>
/// <param name="File">The file.</param>
/// <param name="Allowance">Looked at once more: meanwhile others may have come.</param>
/// <param name="Upload">The upload that it was, if it came in parts.</param>
/// <param name="Jobs">Where looking at it later is ordered.</param>
internal sealed record KeepFileWrite(FileRow File, Allowance Allowance, string? Upload, IJobQueue Jobs) : IWrite<long>
{
    public Outcome<long> Apply(WriteSession session)
    {
        // What was reserved for it is what it takes now.
        var reserved = Upload is null ? 0 : session.Read.Scalar<long>(
            "SELECT Length FROM uploads WHERE Id = $0 AND OwnerId = $1 AND FileId IS NULL", Upload, File.OwnerId);
        if (Allowance.Refuse(session.Read, new PersonId(File.OwnerId), File.Size - reserved) is { } full)
        {
            return full;
        }
        var id = session.Insert(
            """
            INSERT INTO files (OwnerId, Position, FileName, Kind, MimeType, Label, Language, Size, Width, Height, Placeholder, Thumbnails,
                StorageKey, Sha256, IsScanned, UploadedAt, Seconds, Waveform, State)
            VALUES ($0, 0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """,
            File.OwnerId, File.FileName, (int)File.Kind, File.MimeType, File.Label, File.Language, File.Size, File.Width, File.Height,
            File.Placeholder, File.Thumbnails, File.StorageKey, File.Sha256, File.IsScanned, session.Now.UtcTicks, File.Seconds, File.Waveform,
            (int)File.State);
        // What was said of it is the file's now, and goes with that (T25).
        session.Execute("UPDATE uploads SET FileId = $1, FileName = '', Seconds = NULL, Waveform = NULL WHERE Id = $0", Upload, id);
        if (File.State == FileState.BeingChecked)
        {
            CheckHeldFiles.Order(session, Jobs, new CheckHeldFiles(), CheckHeldFiles.FirstWait);
        }
        return id;
    }
}
