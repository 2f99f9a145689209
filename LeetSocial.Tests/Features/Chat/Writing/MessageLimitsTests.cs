using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Chat.Writing;

/// <summary>How fast a person may write, by the limits everybody starts with.</summary>
public sealed class MessageLimitsTests
{
    [Fact]
    public async Task Twenty_messages_may_come_at_once_and_then_five_a_second()
    {
        using var estate = new Estate();
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = new InProcessHost(estate, time: time);
        await using var scope = site.Services.CreateAsyncScope();
        var ada = (await scope.ServiceProvider.GetRequiredService<ICreateAccounts>().Create("ada", "Ada", "ada@example.org", "long enough")).Value;
        var room = (await scope.ServiceProvider.GetRequiredService<RoomService>().Create(ada, new NewRoom("Lab", "", false, []))).Value;
        var chat = scope.ServiceProvider.GetRequiredService<ChatService>();

        for (var number = 0; number < 20; number++) Assert.Null((await Post()).Refusal);
        Assert.Equal((RefusalCode.TooMany, TimeSpan.FromSeconds(.2)), await Post() is { Refusal: { } refusal } ? (refusal.Code, refusal.RetryAfter!.Value) : default);
        time.Advance(TimeSpan.FromSeconds(1));
        for (var number = 0; number < 5; number++) Assert.Null((await Post()).Refusal);
        Assert.Equal(RefusalCode.TooMany, (await Post()).Refusal?.Code);
        Assert.Equal(25, estate.Database.Messages(room.Value).Count);

        Task<Outcome<TimelineRow>> Post() => chat.Post(ada, new PostMessage(room, "quick", Guid.NewGuid().ToString()));
    }

    [Fact]
    public async Task Twelve_previews_may_be_asked_for_at_once_and_then_three_a_second()
    {
        using var estate = new Estate();
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = new InProcessHost(estate, time: time);
        await using var scope = site.Services.CreateAsyncScope();
        var ada = (await scope.ServiceProvider.GetRequiredService<ICreateAccounts>().Create("ada", "Ada", "ada@example.org", "long enough")).Value;
        var room = (await scope.ServiceProvider.GetRequiredService<RoomService>().Create(ada, new NewRoom("Lab", "", false, []))).Value;
        var chat = scope.ServiceProvider.GetRequiredService<ChatService>();

        for (var number = 0; number < 12; number++) Assert.Null((await Preview()).Refusal);
        Assert.Equal(RefusalCode.TooMany, (await Preview()).Refusal?.Code);
        time.Advance(TimeSpan.FromSeconds(1));
        for (var number = 0; number < 3; number++) Assert.Null((await Preview()).Refusal);
        Assert.NotNull((await Preview()).Refusal?.RetryAfter);

        Task<Outcome<string>> Preview() => chat.Preview(ada, room, "**quick**", null);
    }
}
