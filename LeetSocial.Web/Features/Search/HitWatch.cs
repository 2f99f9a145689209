using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Search;

/// <summary>
/// Listens to the rooms in which a circuit finds messages, for what takes a hit from under its reader's eyes: it was deleted, says
/// something else, or stands in a room that is none of the reader's any more (T24, T25). The rest is no news to a list of hits.
/// </summary>
internal sealed class HitWatch(RoomEventFanout fanout, CircuitInbox inbox) : IListen, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private PersonId _reader;

    /// <summary>Before anything is looked for, so that nothing falls between the answer and the news.</summary>
    public void Begin(PersonId reader, IEnumerable<RoomId> rooms)
    {
        Dispose();
        _reader = reader;
        _subscriptions.AddRange(rooms.Select(room => fanout.Subscribe(room, this)));
    }

    public void Hear(object news)
    {
        if (news is MessageDeleted or MessageEdited or Reload || (news is MemberLeft { PersonId: var person } && person == _reader))
        {
            inbox.Hear(news);
        }
    }

    public void Dispose()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        _subscriptions.Clear();
    }
}
