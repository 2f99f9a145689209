using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Serving;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>Files for those who may have them; to everybody else there is no such file (T7).</summary>
internal sealed class FileQueries(ISessionGuard sessions, ReadPool reads, IncomingFiles incoming, TimeProvider clock)
{
    /// <summary>A file that is one's own and not posted yet, or stands in a room that one is in at this moment.</summary>
    public async Task<Outcome<ServedFile>> Find(Actor actor, FileId file)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return reads.Read(read => ServedFile.Find(read, file, actor.Id)) is { } found ? found : Refusal.NotFound;
    }

    /// <summary>An upload of one's own, and how much of it has come.</summary>
    public async Task<Outcome<Upload>> Upload(Actor actor, string id)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (!FileKey.IsValid(id) || reads.Read(read => Receiving.Upload.Find(read, id, actor.Id)) is not { } found
            || found.ExpiresAt <= clock.GetUtcNow())
        {
            return Refusal.NotFound;
        }
        return found with { Offset = found.File is null ? incoming.Length(id) : found.Length };
    }
}
