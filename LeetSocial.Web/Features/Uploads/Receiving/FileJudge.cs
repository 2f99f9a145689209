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
        var voice = await Task.Run(() => Hear(file, what), stop);
        if (voice.IsRefused(out var unheard))
        {
            return unheard;
        }
        var verdict = await scanner.Scan(file.Path, scanner.Patience, stop);
        return verdict.Result switch
        {
            ScanResult.NotScanned => new Judged(what, IsScanned: false, FileState.Shown, voice.Value),
            ScanResult.Clean => new Judged(what, IsScanned: true, FileState.Shown, voice.Value),
            ScanResult.Infected => UploadRefusals.Infected,
            ScanResult.TooLarge => UploadRefusals.NotScannable,
            _ => new Judged(what, IsScanned: false, FileState.BeingChecked, voice.Value),
        };
    }

    // What its sender says of it holds where its bytes do not tell.
    private static Outcome<Voice?> Hear(NewFile file, RecognisedFile what)
    {
        if (file.Voice is not { } said)
        {
            return (Voice?)null;
        }
        if (what.Kind != FileKind.Audio)
        {
            return FileRefusals.VoiceIsNoSound;
        }
        var voice = said.Fit(SoundLength.Of(file.Path, what.MimeType) ?? said.Seconds);
        return voice.IsRefused(out var unfit) ? unfit : voice.Value;
    }
}

/// <param name="What">What it is.</param>
/// <param name="IsScanned">Whether somebody looked for malware in it, and found none.</param>
/// <param name="State">Whether it is held back until somebody did.</param>
/// <param name="Voice">What is known of it where it is a recording.</param>
internal sealed record Judged(RecognisedFile What, bool IsScanned, FileState State, Voice? Voice);
