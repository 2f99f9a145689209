using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>The files that are to hang on a message: one's own new ones, or those of a message that is passed on.</summary>
internal sealed record MessageFiles(ImmutableArray<long> Ids, bool AreImages)
{
    /// <summary>How many one message carries.</summary>
    public const int Most = 20;

    /// <summary>What a message without words is.</summary>
    public MessageType Type => AreImages ? MessageType.Image : MessageType.File;

    /// <summary>Finds what a message names, as the writer sees it: nobody can take it away before the message stands.</summary>
    public static Outcome<MessageFiles> Find(PreparedCommands read, PersonId author, PostMessage message)
    {
        var asked = message.FilesOf is { } source ? Of(read, source) : [.. message.Files.Select(file => file.Value).Distinct()];
        if (asked.Length > Most)
        {
            return Refusal.Invalid("TooManyFiles", nameof(PostMessage.Files));
        }
        var kinds = asked.Select(file => Kind(read, file, author, message.FilesOf)).ToList();
        return kinds.Contains(null)
            ? Refusal.Invalid("FileIsGone", nameof(PostMessage.Files))
            : new MessageFiles(asked, kinds.TrueForAll(kind => kind == FileKind.Image));
    }

    /// <summary>Hangs them on the message. What is passed on is another row over the same bytes, which the one who passes it on answers for.</summary>
    public void Attach(WriteSession session, PersonId author, MessageId message, RoomId room, bool isCopy)
    {
        foreach (var (position, file) in Ids.Index())
        {
            session.Execute(isCopy ? Copy : Take, file, message.Value, room.Value, position, author.Value, session.Now.UtcTicks);
        }
    }

    private const string Take = "UPDATE files SET MessageId = $1, RoomId = $2, Position = $3 WHERE Id = $0 AND OwnerId = $4";

    private const string Copy =
        """
        INSERT INTO files (OwnerId, RoomId, MessageId, Position, FileName, Kind, MimeType, Label, Language, Size, Width, Height, Placeholder,
            Thumbnails, StorageKey, Sha256, IsScanned, Seconds, Waveform, UploadedAt)
        SELECT $4, $2, $1, $3, FileName, Kind, MimeType, Label, Language, Size, Width, Height, Placeholder,
            Thumbnails, StorageKey, Sha256, IsScanned, Seconds, Waveform, $5 FROM files WHERE Id = $0
        """;

    private static ImmutableArray<long> Of(PreparedCommands read, MessageId message) => [.. read.List(
        "SELECT Id FROM files WHERE MessageId = $0 AND DeletedAt IS NULL ORDER BY Position", row => row.GetInt64(0), message.Value)];

    private static FileKind? Kind(PreparedCommands read, long file, PersonId owner, MessageId? of)
    {
        // 0 is "there is none", so the kinds are told from 1 on.
        var found = read.Scalar<long>(
            """
            SELECT Kind + 1 FROM files WHERE Id = $0 AND DeletedAt IS NULL
                AND CASE WHEN $2 IS NULL THEN OwnerId = $1 AND MessageId IS NULL ELSE MessageId = $2 END
            """,
            file, owner.Value, of?.Value);
        return found == 0 ? null : (FileKind)(found - 1);
    }
}
