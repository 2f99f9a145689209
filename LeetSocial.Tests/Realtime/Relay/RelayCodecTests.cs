using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Realtime.Relay;

namespace LeetSocial.Tests.Realtime.Relay;

public class RelayCodecTests
{
    public static TheoryData<Type> Kinds => [.. typeof(RoomEvent).Assembly.GetTypes().Where(type =>
        !type.IsAbstract && (type.IsSubclassOf(typeof(RoomEvent)) || type.IsSubclassOf(typeof(Signal))))];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_event_and_signal_arrives_as_it_was_sent(Type kind)
    {
        var sent = Samples.All[kind];

        var arrived = Assert.Single(Passed(sent));

        Assert.IsType(kind, arrived);
        Assert.Equal(Samples.Written(sent), Samples.Written(arrived));
    }

    [Fact]
    public void A_frame_keeps_the_order_of_what_it_carries() =>
        Assert.Equal([3, 1, 2], Passed(Samples.Posted(3), Samples.Posted(1), Samples.Posted(2)).Cast<MessagePosted>().Select(posted => posted.Sequence));

    [Fact]
    public void The_items_of_ones_own_frame_are_left_out() =>
        Assert.Empty(RelayCodec.Decode(RelayCodec.Encode(new RelayFrame("me", 7, [Samples.Posted()])), "me")!.Items);

    [Fact]
    public void What_a_newer_instance_says_is_passed_over()
    {
        Assert.Null(Decoded("""{"v":2,"from":"a","beat":0,"items":[]}"""));
        var frame = Decoded("""
            {"v":1,"from":"a","beat":0,"new":1,"items":[{"kind":"MessageSung","body":{}},{"kind":"ProfileChanged","body":{"personId":4,"new":true}}]}
            """);
        Assert.Single(frame!.Items);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"v":"1"}""")]
    [InlineData("""{"v":99999999999999999999}""")]
    [InlineData("""{"v":1,"from":3,"beat":0,"items":[]}""")]
    [InlineData("""{"v":1,"from":"a","beat":0,"items":3}""")]
    public void What_is_no_frame_is_no_frame(string text) => Assert.Null(Decoded(text));

    [Theory]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("""{"kind":"ProfileChanged"}""")]
    [InlineData("""{"kind":"ProfileChanged","body":{}}""")]
    [InlineData("""{"kind":"ProfileChanged","body":{"personId":"x"}}""")]
    [InlineData("""{"kind":"TypingStarted","body":{"roomId":1,"personId":1,"displayName":null}}""")]
    [InlineData("""{"kind":"MessagePosted","body":{"roomId":1,"sequence":1,"at":"2026-11-23T13:41:00Z","row":{"id":1}}}""")]
    public void An_item_that_cannot_be_read_does_not_take_the_others_with_it(string item)
    {
        var frame = Decoded($$$"""{"v":1,"from":"a","beat":0,"items":[{{{item}}},{"kind":"ProfileChanged","body":{"personId":4}}]}""");
        Assert.Single(frame!.Items);
    }

    [Fact]
    public void Cut_and_damaged_frames_never_throw()
    {
        var whole = RelayCodec.Encode(new RelayFrame("a", 0, [.. Samples.All.Values]));
        var random = new Random(17);
        for (var i = 0; i < whole.Length; i++)
        {
            RelayCodec.Decode(whole.AsMemory(0, i), "me");
            var damaged = whole.ToArray();
            damaged[i] = (byte)random.Next(256);
            RelayCodec.Decode(damaged, "me");
        }
    }

    private static RelayFrame? Decoded(string text) => RelayCodec.Decode(Encoding.UTF8.GetBytes(text), "me");

    private static IReadOnlyList<object> Passed(params object[] items) =>
        RelayCodec.Decode(RelayCodec.Encode(new RelayFrame("other", 0, items)), "me")!.Items;
}
