using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Changing;

namespace LeetSocial.Web.Features.Chat.Reacting;

/// <summary>Puts a person's emoji under a message, or takes it away. Doing it twice is doing it once.</summary>
internal sealed record ReactWrite(PersonId Actor, MessageId Message, string Emoji, bool IsAdded) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        if (KnownMessage.Find(session.Read, Message, Actor) is not { } message)
        {
            return Refusal.NotFound;
        }
        if (Refuse(session, message) is { } refusal)
        {
            return refusal;
        }
        var changed = IsAdded
            ? session.Execute(
                "INSERT OR IGNORE INTO reactions (MessageId, PersonId, Emoji, CreatedAt) VALUES ($0, $1, $2, $3)",
                Message.Value, Actor.Value, Emoji, session.Now.UtcTicks)
            : session.Execute(
                "DELETE FROM reactions WHERE MessageId = $0 AND PersonId = $1 AND Emoji = $2", Message.Value, Actor.Value, Emoji);
        return changed == 0
            ? message.Unchanged(session)
            : message.Record(session, IsAdded ? RoomEventKind.ReactionAdded : RoomEventKind.ReactionRemoved, Actor, Emoji);
    }

    private Refusal? Refuse(WriteSession session, KnownMessage message)
    {
        if (message.IsDeleted)
        {
            return Refusal.Invalid("MessageIsDeleted");
        }
        if (message.Access.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        if (IsAdded && EmojiName.IsCode(Emoji) && !IsKnown(session))
        {
            return Refusal.Invalid("NotAnEmoji", "Emoji");
        }
        return IsAdded && IsOneTooMany(session) ? Refusal.Invalid("TooManyReactions") : null;
    }

    // One of the community's own that there is, or that stands there from when there was.
    private bool IsKnown(WriteSession session) => session.Read.Scalar<long>(
        "SELECT EXISTS (SELECT 1 FROM emoji WHERE Name = $1) OR EXISTS (SELECT 1 FROM reactions WHERE MessageId = $0 AND Emoji = $2)",
        Message.Value, Emoji[1..^1], Emoji) == 1;

    // Joining in with an emoji that stands there is always possible.
    private bool IsOneTooMany(WriteSession session) => session.Read.Scalar<long>(
        "SELECT COUNT(DISTINCT Emoji) FROM reactions WHERE MessageId = $0 AND Emoji <> $1", Message.Value, Emoji) >= ReactionEmoji.MostKinds;
}
