using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat.Later;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>The files that are to hang on a message: one's own new ones, or those of a message that is passed on.</summary>
/// <param name="Ids">Which, in their order.</param>
/// <param name="Type">What a message without words is that carries them.</param>
internal sealed record MessageFiles(ImmutableArray<long> Ids, MessageType Type)
{
    /// <summary>How many one message carries.</summary>
    public const int Most = 20;

    /// <summary>Finds what a message names, as the writer sees it: nobody can take it away before the message stands.</summary>
    /// <param name="read">The writer's own view.</param>
    /// <param name="author">Whose message it is.</param>
    /// <param name="message">What names them.</param>
    /// <param name="quota">As of <see cref="PostMessageWrite.Quota"/>.</param>
    /// <param name="scheduled">The scheduled message that they may wait with; what waits with another one is no other's.</param>
    public static Outcome<MessageFiles> Find(PreparedCommands read, PersonId author, PostMessage message, long quota, long? scheduled)
    {
        var asked = message.FilesOf is { } source ? Of(read, source)
            : message.Scheduled is { } planned ? ScheduledFiles.Of(read, planned.Id)
            : [.. message.Files.Select(file => file.Value).Distinct()];
        if (message.FilesOf is not null && asked.IsEmpty)
        {
            // Deleted, or found to be malware, since it was asked for.
            return Refusal.Invalid("FileIsGone", nameof(PostMessage.Files));
        }
        if (asked.Length > Most)
        {
            return Refusal.Invalid("TooManyFiles", nameof(PostMessage.Files));
        }
        // Its bytes stay for as long as anybody passed them on; so whoever does answers for them as for their own.
        if (message.FilesOf is { } passedOn && quota > 0 && FileUse.Added(read, author, passedOn) is > 0 and var more && FileUse.Of(read, author) + more > quota)
        {
            return Refusal.Invalid("ForwardQuota", nameof(PostMessage.Files));
        }
        var found = asked.Select(file => Look(read, file, author, message.FilesOf, scheduled)).ToList();
        if (found.Contains(null))
        {
            // Malware was found in what waited, perhaps: it is taken out where it is listed.
            return Refusal.Invalid(message.Scheduled is null ? "FileIsGone" : "ScheduledFileIsGone", nameof(PostMessage.Files));
        }
        if (message.IsVoice && (message.Content.Length > 0 || found is not [{ IsRecording: true }]))
        {
            return Refusal.Invalid("NotAVoiceMessage", nameof(PostMessage.Files));
        }
        var type = message.IsVoice ? MessageType.Voice
            : found.TrueForAll(file => file!.Kind == FileKind.Image) ? MessageType.Image : MessageType.File;
        return new MessageFiles(asked, type);
    }

    /// <summary>Hangs them on the message. What is passed on is another row over the same bytes, which the one who passes it on answers for.</summary>
    public void Attach(WriteSession session, PersonId author, MessageId message, RoomId room, bool isCopy)
    {
        foreach (var (position, file) in Ids.Index())
        {
            session.Execute(isCopy ? Copy : Take, file, message.Value, room.Value, position, author.Value, session.Now.UtcTicks);
        }
    }

    private const string Take = "UPDATE files SET MessageId = $1, RoomId = $2, Position = $3, ScheduledId = NULL WHERE Id = $0 AND OwnerId = $4";

    private const string Copy =
        """
        INSERT INTO files (OwnerId, RoomId, MessageId, Position, FileName, Kind, MimeType, Label, Language, Size, Width, Height, Placeholder,
            Thumbnails, StorageKey, Sha256, IsScanned, State, Silences, Unreads, LookAgainAt, Seconds, Waveform, UploadedAt)
        SELECT $4, $2, $1, $3, FileName, Kind, MimeType, Label, Language, Size, Width, Height, Placeholder,
            Thumbnails, StorageKey, Sha256, IsScanned, State, Silences, Unreads, LookAgainAt, Seconds, Waveform, $5 FROM files WHERE Id = $0
        """;

    private static ImmutableArray<long> Of(PreparedCommands read, MessageId message) => [.. read.List(
        "SELECT Id FROM files WHERE MessageId = $0 AND DeletedAt IS NULL AND State < 2 ORDER BY Position", row => row.GetInt64(0), message.Value)];

    private static Found? Look(PreparedCommands read, long file, PersonId owner, MessageId? of, long? scheduled) => read.Single(
        """
        SELECT Kind, Waveform IS NOT NULL FROM files WHERE Id = $0 AND DeletedAt IS NULL AND State < 2 AND CASE WHEN $2 IS NULL
            THEN OwnerId = $1 AND MessageId IS NULL AND (ScheduledId IS NULL OR ScheduledId = $3) ELSE MessageId = $2 END
        """,
        row => new Found((FileKind)row.GetInt32(0), row.GetBoolean(1)), file, owner.Value, of?.Value, scheduled);

    private sealed record Found(FileKind Kind, bool IsRecording);
}
