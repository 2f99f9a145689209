using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>Brings signals to those who listen on this instance, and hands them to the relay for the others.</summary>
internal sealed partial class SignalHub : ISignals, IDisposable
{
    private readonly Listeners<Action<Signal>> _everything = new();
    private readonly Listeners<Action<Signal>> _community = new();
    private readonly ListenersByKey<RoomId, Action<Signal>> _rooms = new();
    private readonly ListenersByKey<PersonId, Action<Signal>> _people = new();
    private readonly IRoomEventRelay _relay;
    private readonly ILogger<SignalHub> _logger;
    private readonly IDisposable _fromOthers;

    public SignalHub(IRoomEventRelay relay, ILogger<SignalHub> logger)
    {
        (_relay, _logger) = (relay, logger);
        _fromOthers = relay.Listen(onSignal: Deliver);
    }

    public void Publish(Signal signal)
    {
        Deliver(signal);
        _relay.Send(signal);
    }

    /// <summary>Tells those on this instance only.</summary>
    public void Deliver(Signal signal)
    {
        Tell(_everything.All, signal);
        Tell(signal switch
        {
            RoomSignal about => _rooms.All(about.RoomId),
            PersonSignal to => _people.All(to.PersonId),
            CommunitySignal => _community.All,
            _ => [],
        }, signal);
    }

    public IDisposable Subscribe(PersonId person, Action<Signal> hear) => _people.Add(person, hear);

    public IDisposable Subscribe(RoomId room, Action<Signal> hear) => _rooms.Add(room, hear);

    public IDisposable SubscribeCommunity(Action<Signal> hear) => _community.Add(hear);

    public IDisposable SubscribeAll(Action<Signal> hear) => _everything.Add(hear);

    public void Dispose() => _fromOthers.Dispose();

    private void Tell(Action<Signal>[] listeners, Signal signal)
    {
        foreach (var hear in listeners)
        {
            try
            {
                hear(signal);
            }
            catch (Exception failure)
            {
                Log.ListenerFailed(_logger, signal.GetType().Name, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A listener failed on {Signal}")]
        public static partial void ListenerFailed(ILogger logger, string signal, Exception failure);
    }
}
