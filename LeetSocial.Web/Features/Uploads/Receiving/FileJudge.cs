using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Recognising;
using LeetSocial.Web.Features.Uploads.Scanning;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>Says what a file is, and whether it may stay.</summary>
internal sealed class FileJudge(Recogniser recogniser, UploadPolicy policy, IScanFiles scanner)
{
    public async Task<Outcome<Judged>> Judge(NewFile file, CancellationToken stop)
    {
        var recognised = await Task.Run(() => recogniser.Recognise(file.Path, file.Name), stop);
        if (recognised.IsRefused(out var unknown))
        {
            return unknown;
        }
        var what = recognised.Value;
        if (policy.Admit(what.Kind, what.MimeType, new FileInfo(file.Path).Length).IsRefused(out var unwanted))
        {
            return unwanted;
        }
        var verdict = await scanner.Scan(file.Path, stop);
        return verdict.Result switch
        {
            ScanResult.NotScanned => new Judged(what, IsScanned: false),
            ScanResult.Clean => new Judged(what, IsScanned: true),
            ScanResult.Infected => UploadRefusals.Infected,
            ScanResult.TooLarge => UploadRefusals.NotScannable,
            _ => UploadRefusals.ScannerSilent,
        };
    }
}

/// <param name="What">What it is.</param>
/// <param name="IsScanned">Whether somebody looked for malware in it, and found none.</param>
internal sealed record Judged(RecognisedFile What, bool IsScanned);
