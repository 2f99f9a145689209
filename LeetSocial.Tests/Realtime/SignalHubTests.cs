using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeetSocial.Tests.Realtime;

public sealed class SignalHubTests : IDisposable
{
    private static readonly TypingStopped InRoom5 = new(new RoomId(5), new PersonId(1));
    private static readonly ProfileChanged OfPerson1 = new(new PersonId(1));
    private readonly SignalHub _hub = new(new NoRelay(), NullLogger<SignalHub>.Instance);
    private readonly List<string> _heard = [];

    public void Dispose() => _hub.Dispose();

    [Fact]
    public void Everybody_hears_what_concerns_them_and_those_who_hear_all_come_first()
    {
        _hub.Subscribe(new RoomId(5), _ => _heard.Add("room 5"));
        _hub.Subscribe(new RoomId(6), _ => _heard.Add("room 6"));
        _hub.Subscribe(new PersonId(1), _ => _heard.Add("person 1"));
        _hub.Subscribe(new PersonId(5), _ => _heard.Add("person 5"));
        _hub.SubscribeCommunity(_ => _heard.Add("everybody"));
        _hub.SubscribeAll(_ => _heard.Add("all"));

        _hub.Publish(InRoom5);
        _hub.Publish(OfPerson1);
        _hub.Publish(new EmojiChanged());

        Assert.Equal(["all", "room 5", "all", "person 1", "all", "everybody"], _heard);
    }

    [Fact]
    public void Whoever_left_hears_no_more()
    {
        var listening = _hub.Subscribe(new RoomId(5), _ => _heard.Add("heard"));
        listening.Dispose();
        listening.Dispose();
        _hub.Publish(InRoom5);
        Assert.Empty(_heard);
    }

    [Fact]
    public void One_who_fails_does_not_keep_it_from_the_others()
    {
        _hub.Subscribe(new RoomId(5), _ => throw new InvalidOperationException("bad"));
        _hub.Subscribe(new RoomId(5), _ => _heard.Add("good"));
        _hub.Publish(InRoom5);
        Assert.Equal(["good"], _heard);
    }

    [Fact]
    public void One_may_leave_while_being_told()
    {
        IDisposable? listening = null;
        listening = _hub.Subscribe(new RoomId(5), _ => listening!.Dispose());
        _hub.Subscribe(new RoomId(5), _ => _heard.Add("other"));
        _hub.Publish(InRoom5);
        _hub.Publish(InRoom5);
        Assert.Equal(["other", "other"], _heard);
    }
}
