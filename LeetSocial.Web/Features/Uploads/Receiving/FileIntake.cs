using System.Collections.Immutable;
using System.Security.Cryptography;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Uploads.Recognising;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Jobs;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>
/// The way of a file that has come whole: recognised, judged, scanned, made smaller if it is a picture, stored, and only then entered. One
/// that nobody could scan just now is entered too, and held back. What fails anywhere leaves nothing behind; where the process itself dies,
/// the sweep finds what nobody entered.
/// </summary>
internal sealed class FileIntake(
    FileJudge judge, IImages images, IFileStore store, Discarding discarding, UploadsFolder folder, Allowance allowance, WriteQueue writes, IJobQueue jobs,
    TimeProvider clock, IStringLocalizer<UploadsText> text)
{
    /// <param name="file">What came. It is gone afterwards, whatever the outcome.</param>
    /// <param name="upload">The upload that it was, if it came in parts.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Outcome<FileRow>> Keep(NewFile file, string? upload, CancellationToken stop)
    {
        var work = Directory.CreateDirectory(folder.NewPath()).FullName;
        try
        {
            var judged = await judge.Judge(file, stop);
            return judged.IsRefused(out var unfit) ? unfit : await Keep(file, judged.Value, work, upload, stop);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
            File.Delete(file.Path);
        }
    }

    private async Task<Outcome<FileRow>> Keep(NewFile file, Judged judged, string work, string? upload, CancellationToken stop)
    {
        ProcessedImage? image = null;
        if (judged.What.Kind == FileKind.Image)
        {
            var processed = await images.Process(file.Path, judged.What.MimeType, file.SendsOriginal, work, stop);
            if (processed.IsRefused(out var damaged))
            {
                return damaged;
            }
            image = processed.Value;
        }
        var row = await Describe(file, judged, image, stop);
        var stored = await Store(row, image?.Path ?? file.Path, image?.Thumbnails ?? [], stop);
        if (stored.IsRefused(out var unstored))
        {
            return unstored;
        }
        return await Enter(row, upload);
    }

    private async Task<FileRow> Describe(NewFile file, Judged judged, ProcessedImage? image, CancellationToken stop)
    {
        var path = image?.Path ?? file.Path;
        await using var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: false);
        var what = image is null ? judged.What : judged.What with { MimeType = image.MimeType };
        return new FileRow
        {
            OwnerId = file.Owner.Value,
            // A recorder knows no name: this one is what lists, quotes and search tell of it.
            FileName = FileNames.Fit(judged.Voice is null ? file.Name : text["VoiceMessage"], what),
            Kind = what.Kind,
            MimeType = what.MimeType,
            Label = what.Label,
            Language = what.Language,
            Size = bytes.Length,
            Width = image?.Width,
            Height = image?.Height,
            Placeholder = image?.Placeholder is { Length: > 0 } tiny ? tiny : null,
            Thumbnails = string.Join(' ', image?.Thumbnails.Select(thumbnail => thumbnail.Width) ?? []),
            StorageKey = FileKey.New(),
            Sha256 = Convert.ToHexStringLower(await Task.Run(() => SHA256.HashData(bytes), stop)),
            IsScanned = judged.IsScanned,
            Seconds = judged.Voice?.Seconds,
            Waveform = judged.Voice?.Waveform,
            State = judged.State,
            UploadedAt = clock.GetUtcNow(),
        };
    }

    private async Task<Outcome<Done>> Store(FileRow row, string path, ImmutableArray<Thumbnail> thumbnails, CancellationToken stop)
    {
        var stored = await store.Put(row.StorageKey, path, row.MimeType, stop);
        foreach (var thumbnail in thumbnails)
        {
            if (stored.IsRefused(out _))
            {
                break;
            }
            stored = await store.Put(FileKey.Thumbnail(row.StorageKey, thumbnail.Width), thumbnail.Path, "image/webp", stop);
        }
        if (stored.IsRefused(out var refusal))
        {
            await discarding.Discard(StoredKeys.Of(row.StorageKey, row.Thumbnails));
            return refusal;
        }
        return stored;
    }

    private async Task<Outcome<FileRow>> Enter(FileRow row, string? upload)
    {
        var entered = await writes.Run(new KeepFileWrite(row, allowance, upload, jobs));
        if (entered.IsRefused(out var refusal))
        {
            await discarding.Discard(StoredKeys.Of(row.StorageKey, row.Thumbnails));
            return refusal;
        }
        row.Id = entered.Value;
        return row;
    }
}
