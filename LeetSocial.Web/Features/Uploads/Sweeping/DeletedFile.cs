using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Uploads.Sweeping;

/// <summary>A file that is nobody's any more, and whether its bytes are somebody else's still.</summary>
internal sealed record DeletedFile(long Id, string Key, string Thumbnails, bool IsShared)
{
    private const int Portion = 100;

    /// <returns>Those whose turn it is, beginning anew after the last one: what cannot be deleted is in nobody's way.</returns>
    // Another row over the same bytes can only come from one that is not deleted, so what is not shared now never will be.
    public static List<DeletedFile> Next(PreparedCommands read, long after, DateTimeOffset before) => read.List(
        """
        SELECT f.Id, f.StorageKey, f.Thumbnails, EXISTS (SELECT 1 FROM files o WHERE o.StorageKey = f.StorageKey AND o.DeletedAt IS NULL)
        FROM files f WHERE f.DeletedAt <= $0 ORDER BY f.Id <= $1, f.Id LIMIT $2
        """,
        row => new DeletedFile(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)), before.UtcTicks, after, Portion);
}

/// <summary>The bytes of a deleted file are gone: so is its row.</summary>
internal sealed record ForgetFileWrite(long Id) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute("DELETE FROM files WHERE Id = $0 AND DeletedAt IS NOT NULL", Id);
        return default(Done);
    }
}

/// <summary>What was uploaded and never posted is deleted like what was. What waits with a scheduled message is still to be.</summary>
internal sealed record DeleteUnpostedWrite(DateTimeOffset UploadedBefore) : IWrite<int>
{
    public Outcome<int> Apply(WriteSession session) => session.Execute(
        """
        UPDATE files SET DeletedAt = $1, FileName = '', Placeholder = NULL, Seconds = NULL, Waveform = NULL, Sha256 = ''
        WHERE MessageId IS NULL AND UploadedAt < $0 AND DeletedAt IS NULL
            AND NOT EXISTS (SELECT 1 FROM scheduled_messages s WHERE s.Id = ScheduledId)
        """,
        UploadedBefore.UtcTicks, session.Now.UtcTicks);
}
