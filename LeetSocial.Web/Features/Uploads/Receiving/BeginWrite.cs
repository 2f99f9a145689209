using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>Opens an upload, and keeps the room that it will take.</summary>
internal sealed record BeginWrite(Upload Upload, Allowance Allowance) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        var open = session.Read.Scalar<long>("SELECT COUNT(*) FROM uploads WHERE OwnerId = $0 AND FileId IS NULL", Upload.Owner.Value);
        if (open >= Allowance.MostOpen)
        {
            return UploadRefusals.TooManyOpen;
        }
        if (Allowance.Refuse(session.Read, Upload.Owner, Upload.Length) is { } full)
        {
            return full;
        }
        session.Execute(
            "INSERT INTO uploads (Id, OwnerId, FileName, Length, SendsOriginal, ExpiresAt, Seconds, Waveform) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
            Upload.Id, Upload.Owner.Value, Upload.FileName, Upload.Length, Upload.SendsOriginal, Upload.ExpiresAt.UtcTicks,
            Upload.Voice?.Seconds, Upload.Voice?.Waveform);
        return default(Done);
    }
}
