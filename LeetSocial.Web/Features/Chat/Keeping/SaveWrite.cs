using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat.Changing;

namespace LeetSocial.Web.Features.Chat.Keeping;

/// <summary>A person keeps a message for later, or has done with it. Nobody else learns of it.</summary>
internal sealed record SaveWrite(PersonId Actor, MessageId Message, bool IsSaved) : IWrite<Done>
{
    public const int MostSaved = 10_000;

    public Outcome<Done> Apply(WriteSession session)
    {
        if (!IsSaved)
        {
            session.Execute("DELETE FROM saved_messages WHERE PersonId = $0 AND MessageId = $1", Actor.Value, Message.Value);
            return default(Done);
        }
        if (KnownMessage.Find(session.Read, Message, Actor) is not { } message)
        {
            return Refusal.NotFound;
        }
        if (message.IsDeleted)
        {
            return Refusal.Invalid("MessageIsDeleted");
        }
        if (session.Read.Scalar<long>("SELECT COUNT(*) FROM saved_messages WHERE PersonId = $0", Actor.Value) >= MostSaved)
        {
            return Refusal.Invalid("TooManySaved");
        }
        session.Execute(
            "INSERT OR IGNORE INTO saved_messages (PersonId, MessageId, SavedAt) VALUES ($0, $1, $2)",
            Actor.Value, Message.Value, session.Now.UtcTicks);
        return default(Done);
    }
}
