using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Saying and reading, for the other features.</summary>
public interface ITalk
{
    Task<Outcome<TimelineRow>> Post(Actor actor, PostMessage message);

    /// <summary>Reports that everything up to a message was seen, under the cursor's version the reader knows.</summary>
    Task<Outcome<Unread>> MarkRead(Actor actor, RoomId room, long sequence, int version);
}
