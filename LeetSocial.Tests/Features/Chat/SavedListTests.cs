using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Chat;

/// <summary>The list of what somebody keeps is read in pages while they go on keeping.</summary>
public sealed class SavedListTests : InstanceContext
{
    private RoomId? _room;

    [Fact]
    public async Task A_page_goes_on_after_the_last_one_whatever_is_kept_and_given_up_meanwhile()
    {
        var messages = new List<MessageId>();
        for (var number = 0; number < ChatQueries.PageSize + 10; number++) messages.Add(await Keeps($"Message {number}"));
        var first = await Saved(null);

        await Keeps("Kept meanwhile");
        await Save(messages[^1], isSaved: false);
        var second = await Saved(first[^1].Place);

        Assert.Equal(ChatQueries.PageSize, first.Count);
        Assert.Equal(messages.Take(10).Reverse(), second.Select(saved => saved.Row.Id));
        Assert.Empty(await Saved(second[^1].Place));
    }

    [Fact]
    public async Task Other_devices_of_whoever_keeps_something_hear_of_it_and_nobody_else_does()
    {
        var heard = new List<Signal>();
        using var mine = Instance.Get<ISignals>().Subscribe(Ada.Id, heard.Add);
        using var others = Instance.Get<ISignals>().Subscribe(Bob.Id, signal => Assert.IsNotType<SavedChanged>(signal));

        var message = await Keeps("Keep this");
        await Save(message, isSaved: false);

        Assert.Equal([new SavedChanged(Ada.Id, message, true), new SavedChanged(Ada.Id, message, false)], heard.OfType<SavedChanged>());
    }

    private async Task<MessageId> Keeps(string text)
    {
        _room ??= await Instance.Room(Ada, Bob);
        var message = (await Instance.Posts(Bob, _room.Value, text)).Id;
        await Save(message, isSaved: true);
        return message;
    }

    private Task Save(MessageId message, bool isSaved) => Instance.Ask<ChatService, Done>(chat => chat.Save(Ada, message, isSaved));

    private Task<IReadOnlyList<SavedMessage>> Saved(SavedPlace? after) =>
        Instance.Ask<ChatQueries, IReadOnlyList<SavedMessage>>(chat => chat.Saved(Ada, after));
}
