using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Recognising;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>Takes files in, whole or in parts.</summary>
internal sealed partial class UploadService(
    ISessionGuard sessions,
    ActLimits limits,
    UploadPolicy policy,
    UploadsFolder folder,
    IncomingFiles incoming,
    FileIntake intake,
    Allowance allowance,
    WriteQueue writes,
    FileQueries queries,
    TimeProvider clock) : ITakeFiles
{
    async Task<Outcome<FileId>> ITakeFiles.Take(Actor actor, string fileName, bool sendsOriginal, Stream bytes, CancellationToken stop)
    {
        var taken = await Take(actor, fileName, sendsOriginal, bytes, stop);
        return taken.IsRefused(out var refusal) ? refusal : taken.Value.FileId();
    }

    public async Task<Outcome<StoredFile>> Take(Actor actor, string fileName, bool sendsOriginal, Stream bytes, CancellationToken stop)
    {
        if (await Refuse(actor) is { } refusal)
        {
            return refusal;
        }
        var path = folder.NewPath();
        try
        {
            var received = await IncomingFiles.Receive(bytes, path, policy.Largest, stop);
            if (received.IsRefused(out var tooLarge))
            {
                return tooLarge;
            }
            var kept = await intake.Keep(new NewFile(actor.Id, path, fileName, sendsOriginal), null, stop);
            return kept.IsRefused(out var unfit) ? unfit : StoredFile.Of(kept.Value);
        }
        catch (IOException failure) when (StorageRefusal.Of(failure) == StorageRefusal.Full)
        {
            return StorageRefusal.Full;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Takes away a file of one's own that hangs on nothing yet.</summary>
    public async Task<Outcome<Done>> Discard(Actor actor, FileId file) =>
        await sessions.Check(actor) is { } signedOut ? signedOut : await writes.Run(new DiscardWrite(actor.Id, file));

    private async Task<Refusal?> Refuse(Actor actor) =>
        await sessions.Check(actor) is { } signedOut ? signedOut : await limits.Take(ActLimit.Uploads, actor);
}
