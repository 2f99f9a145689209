using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Recognising;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>Files that come in parts, and go on after the connection broke.</summary>
internal sealed partial class UploadService
{
    /// <summary>How long a broken-off upload can be continued.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Says what is going to come. Whoever may not send it learns so before the first byte; whoever said it before, under its name, goes on with that.</summary>
    public async Task<Outcome<Upload>> Begin(Actor actor, NewUpload upload)
    {
        if (await Refuse(actor) is { } refusal)
        {
            return refusal;
        }
        if (upload.Name is { Length: 0 or > Lengths.UploadName })
        {
            return UploadRefusals.Unreadable;
        }
        if (upload.Length == 0)
        {
            return FileRefusals.Empty;
        }
        if (policy.Expect(upload.Length).IsRefused(out var tooLarge))
        {
            return tooLarge;
        }
        var voice = Said(upload);
        if (voice.IsRefused(out var unreadable))
        {
            return unreadable;
        }
        var begun = new Upload(
            FileKey.New(), actor.Id, FileNames.Clean(upload.FileName), upload.Length, upload.SendsOriginal, clock.GetUtcNow() + Lifetime)
        {
            Name = upload.Name,
            Voice = voice.Value,
        };
        var written = await writes.Run(new BeginWrite(begun, allowance));
        if (written.IsRefused(out var unfit))
        {
            return unfit;
        }
        return written.Value == begun.Id ? begun : await queries.Upload(actor, written.Value);
    }

    /// <summary>Adds a part. The last one makes it a file, or is answered with why not; then nothing of it is left.</summary>
    public async Task<Outcome<Upload>> Append(Actor actor, string id, Part part, CancellationToken stop)
    {
        var found = await queries.Upload(actor, id);
        if (found.IsRefused(out var absent))
        {
            return absent;
        }
        try
        {
            using var turn = await incoming.Take(id, stop);
            return turn is null ? UploadRefusals.Busy : await Append(actor, id, part, turn);
        }
        catch (IOException failure) when (StorageRefusal.Of(failure) == StorageRefusal.Full)
        {
            return StorageRefusal.Full;
        }
    }

    /// <summary>Gives an upload up. What it became is taken away too, if it hangs on nothing.</summary>
    public async Task<Outcome<Done>> Abandon(Actor actor, string id)
    {
        var found = await queries.Upload(actor, id);
        if (found.IsRefused(out var absent))
        {
            return absent;
        }
        using var turn = await incoming.Take(id, CancellationToken.None);
        if (turn is null)
        {
            return UploadRefusals.Busy;
        }
        turn.IsLast = true;
        // Meanwhile its last part may have made it a file, or nothing.
        found = await queries.Upload(actor, id);
        if (found.IsRefused(out var gone))
        {
            return gone;
        }
        incoming.Remove(id);
        if (found.Value.File is { } file)
        {
            await writes.Run(new DiscardWrite(actor.Id, file));
        }
        return await writes.Run(new ForgetUploadWrite(id));
    }

    private static Outcome<Voice?> Said(NewUpload upload)
    {
        if (upload.Voice is not var (seconds, waveform))
        {
            return (Voice?)null;
        }
        var voice = Voice.Of(seconds, waveform);
        return voice.IsRefused(out var unreadable) ? unreadable : voice.Value;
    }

    private async Task<Outcome<Upload>> Append(Actor actor, string id, Part part, Turn turn)
    {
        // Meanwhile somebody else may have brought the rest.
        var found = await queries.Upload(actor, id);
        var appended = found.IsRefused(out var absent) ? absent : await Append(found.Value, part, turn.Over);
        turn.IsLast = appended.IsRefused(out _) ? (await queries.Upload(actor, id)).IsRefused(out _) : appended.Value.File is not null;
        return appended;
    }

    private async Task<Outcome<Upload>> Append(Upload upload, Part part, CancellationToken stop)
    {
        if (upload.File is not null)
        {
            return part.Offset == upload.Length ? upload : Refusal.Conflict;
        }
        var length = await incoming.Append(upload.Id, part, upload.Length, stop);
        if (length.IsRefused(out var refusal))
        {
            return refusal;
        }
        var now = upload with { Offset = length.Value };
        return length.Value < upload.Length ? now : await Finish(now);
    }

    // Nobody's patience ends it: who comes back later finds what became of it.
    private async Task<Outcome<Upload>> Finish(Upload upload)
    {
        var file = new NewFile(upload.Owner, incoming.PathOf(upload.Id), upload.FileName, upload.SendsOriginal) { Voice = upload.Voice };
        var kept = await intake.Keep(file, upload.Id, CancellationToken.None);
        if (kept.IsRefused(out var refusal))
        {
            await writes.Run(new ForgetUploadWrite(upload.Id));
            return refusal;
        }
        return upload with { File = new FileId(kept.Value.Id), State = kept.Value.State };
    }
}
