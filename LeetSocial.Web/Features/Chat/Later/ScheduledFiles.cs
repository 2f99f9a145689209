using System.Collections.Immutable;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>
/// The files that wait with a scheduled message. They are their owner's alone as before, count among what that person keeps, and are neither
/// swept nor to be had for another message.
/// </summary>
internal static class ScheduledFiles
{
    public static ImmutableArray<long> Of(PreparedCommands read, long scheduled) =>
        [.. read.List("SELECT Id FROM files WHERE ScheduledId = $0 AND DeletedAt IS NULL ORDER BY Position", row => row.GetInt64(0), scheduled)];

    /// <summary>The same as they are listed.</summary>
    public static IReadOnlyList<ScheduledFile> Listed(PreparedCommands read, long scheduled) => read.List(
        "SELECT Id, FileName, Size, Kind, State FROM files WHERE ScheduledId = $0 AND DeletedAt IS NULL ORDER BY Position",
        row => new ScheduledFile(
            row.GetInt64(0), row.GetString(1), row.GetInt64(2), (FileKind)row.GetInt32(3) == FileKind.Image, ((FileState)row.GetInt32(4)).Word()),
        scheduled);

    /// <summary>Has these wait with it. What did before and is not among them hangs on nothing again.</summary>
    public static void Hold(WriteSession session, long scheduled, ImmutableArray<long> files)
    {
        session.Execute("UPDATE files SET ScheduledId = NULL WHERE ScheduledId = $0", scheduled);
        foreach (var (position, file) in files.Index())
        {
            session.Execute("UPDATE files SET ScheduledId = $1, Position = $2 WHERE Id = $0", file, scheduled, position);
        }
    }

    /// <summary>Takes them away, or one of them; their bytes are the sweep's.</summary>
    public static void Delete(WriteSession session, long scheduled, long? file = null) => session.Execute(
        """
        UPDATE files SET DeletedAt = $1, FileName = '', Placeholder = NULL, Seconds = NULL, Waveform = NULL, Sha256 = ''
        WHERE ScheduledId = $0 AND ($2 IS NULL OR Id = $2) AND DeletedAt IS NULL
        """,
        scheduled, session.Now.UtcTicks, file);
}
