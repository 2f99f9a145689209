using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Features.Chat.Keeping;
using LeetSocial.Web.Features.Chat.Reacting;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>What happens to messages that stand there.</summary>
internal sealed partial class History
{
    private static readonly string[] Emoji = ["👍", "🎉", "👩‍🚀"];
    private readonly List<MessageId> _posted = [];

    private Task SomebodyEdits() => Try(message =>
    {
        var text = $"**{_chance.Next(1000)}** & @p{_chance.Next(people.Count)} {SomeLink()} {SomeLink()}";
        var rendered = spine.Composer.Render(_room, text);
        return new EditMessageWrite(Somebody(), message, text, rendered) { Links = Plan(rendered) };
    });

    private Task SomebodyDeletes() => Try(message => new DeleteMessageWrite(Somebody(), message));

    private Task SomebodyReacts(bool isAdded) => Try(message => new ReactWrite(Somebody(), message, Emoji[_chance.Next(Emoji.Length)], isAdded));

    private Task SomebodyPins(bool isPinned) => Try(message => new PinWrite(Somebody(), message, isPinned));

    private MessageId? AnyMessage() => _posted.Count == 0 ? null : _posted[_chance.Next(_posted.Count)];

    // Chance often picks what may not be done; what is refused changes nothing, which is part of the law.
    private async Task Try(Func<MessageId, IWrite<RoomChange>> write)
    {
        if (AnyMessage() is not { } message)
        {
            return;
        }
        for (var tries = 0; tries < people.Count; tries++)
        {
            var changed = await spine.Writes.Run(write(message));
            if (changed.Refusal is null)
            {
                Hear(changed.Value);
                return;
            }
        }
    }
}
