using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>The message that a reply answers: one of the same room that still stands there.</summary>
internal static class AnsweredMessage
{
    /// <summary>Why <paramref name="answered"/> cannot be answered; null where it can, or where nothing is.</summary>
    public static Refusal? Refuse(PreparedCommands read, RoomId room, MessageId? answered) =>
        answered is { } source && read.Scalar<long>(
            "SELECT 1 FROM messages WHERE Id = $0 AND RoomId = $1 AND DeletedAt IS NULL", source.Value, room.Value) == 0
            ? Refusal.Invalid("ReplyToDeleted", nameof(PostMessage.ReplyTo))
            : null;
}
