using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What can be done to messages that stand there, for the other features.</summary>
public interface IActOnMessages
{
    Task<Outcome<Done>> Edit(Actor actor, MessageId message, string content);

    Task<Outcome<Done>> Delete(Actor actor, MessageId message);

    Task<Outcome<Done>> React(Actor actor, MessageId message, string emoji, bool isAdded);

    Task<Outcome<Done>> Pin(Actor actor, MessageId message, bool isPinned);

    Task<Outcome<Done>> Save(Actor actor, MessageId message, bool isSaved);

    Task<Outcome<TimelineRow>> Forward(Actor actor, MessageId message, RoomId room, string clientMessageId, string comment = "");
}
