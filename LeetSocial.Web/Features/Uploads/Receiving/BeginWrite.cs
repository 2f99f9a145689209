using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>Opens an upload, and keeps the room that it will take; or finds the one that its sender has begun under this name already.</summary>
internal sealed record BeginWrite(Upload Upload, Allowance Allowance) : IWrite<string>
{
    public Outcome<string> Apply(WriteSession session)
    {
        if (Upload.Name is not null && Begun(session) is { } begun)
        {
            return begun;
        }
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
            "INSERT INTO uploads (Id, OwnerId, FileName, Length, SendsOriginal, ExpiresAt, Seconds, Waveform, Name) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)",
            Upload.Id, Upload.Owner.Value, Upload.FileName, Upload.Length, Upload.SendsOriginal, Upload.ExpiresAt.UtcTicks,
            Upload.Voice?.Seconds, Upload.Voice?.Waveform, Upload.Name);
        return Upload.Id;
    }

    // One that is too old to go on with is none, though the sweep has not come by yet.
    private string? Begun(WriteSession session)
    {
        session.Execute("DELETE FROM uploads WHERE OwnerId = $0 AND Name = $1 AND ExpiresAt <= $2", Upload.Owner.Value, Upload.Name, session.Now.UtcTicks);
        return session.Read.Single("SELECT Id FROM uploads WHERE OwnerId = $0 AND Name = $1", row => row.GetString(0), Upload.Owner.Value, Upload.Name);
    }
}
