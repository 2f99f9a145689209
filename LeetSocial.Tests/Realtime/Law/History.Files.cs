using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Uploads.Holding;
using LeetSocial.Web.Features.Uploads.Receiving;
using Microsoft.Extensions.Configuration;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>What is sent along.</summary>
internal sealed partial class History
{
    private static readonly Allowance Plenty = new(new ConfigurationBuilder().Build());

    private async Task<FileId> SomeFile(PersonId owner)
    {
        var isPicture = _chance.Next(2) == 0;
        var isRecording = !isPicture && _chance.Next(2) == 0;
        return new FileId(await spine.Runs(new KeepFileWrite(
            new FileRow
            {
                OwnerId = owner.Value,
                FileName = $"<b>{_chance.Next(1000)}.png",
                Kind = isPicture ? FileKind.Image : FileKind.Code,
                MimeType = isPicture ? "image/png" : "text/plain",
                Label = isPicture ? "PNG" : "C++",
                Language = isPicture ? null : "cpp",
                Size = 1_000,
                Width = isPicture ? 640 : null,
                Height = isPicture ? 480 : null,
                Placeholder = isPicture ? "data:," : null,
                Thumbnails = isPicture ? "160 320" : "",
                StorageKey = $"{Guid.NewGuid():N}",
                Sha256 = new string('a', 64),
                Seconds = isRecording ? _chance.Next(300) + 0.5 : null,
                Waveform = isRecording ? new string('7', 64) : null,
                State = (FileState)_chance.Next(2),
            },
            Plenty, Upload: null, spine.Jobs)));
    }

    private async Task FilesAreLookedAt()
    {
        var held = spine.Reads.Read(read => read.List(
            "SELECT StorageKey FROM files WHERE State = 1 AND RoomId = $0 ORDER BY Id", row => row.GetString(0), _room.Value));
        if (held.Count == 0)
        {
            return;
        }
        var state = _chance.Next(3) switch { 0 => FileState.Infected, 1 => FileState.NotCheckable, _ => FileState.Shown };
        foreach (var told in await spine.Runs(new SettleFileWrite(held[_chance.Next(held.Count)], state, IsScanned: true)))
        {
            Hear(told);
        }
    }
}
