using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Realtime;

/// <summary>What a circuit that has a room open is told.</summary>
internal sealed class Hearing : IListen
{
    private readonly ConcurrentQueue<RoomEvent> _heard = new();

    public IReadOnlyCollection<RoomEvent> Heard => _heard;

    /// <summary>The messages in the order in which they were told: sequence and body.</summary>
    public IEnumerable<(long Sequence, string Html)> Messages =>
        _heard.OfType<MessagePosted>().Select(posted => (posted.Sequence, posted.Row.Html));

    public static Hearing Of(RealtimeInstance instance, RoomId room)
    {
        var hearing = new Hearing();
        instance.Get<RoomEventFanout>().Subscribe(room, hearing);
        return hearing;
    }

    public void Hear(object news) => _heard.Enqueue((RoomEvent)news);
}
