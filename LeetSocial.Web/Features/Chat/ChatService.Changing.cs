using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Features.Chat.Keeping;
using LeetSocial.Web.Features.Chat.Previewing;
using LeetSocial.Web.Features.Chat.Reacting;
using LeetSocial.Web.Features.Chat.Writing;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What can be done to a message that stands there.</summary>
internal sealed partial class ChatService
{
    /// <summary>Changes what one's own message says. The text before goes into its history.</summary>
    public async Task<Outcome<Done>> Edit(Actor actor, MessageId message, string content)
    {
        var known = await queries.Own(actor, message);
        if (known.IsRefused(out var refusal))
        {
            return refusal;
        }
        var text = MessageComposer.Fit(content, mayBeEmpty: known.Value.HasFiles);
        if (text.IsRefused(out refusal))
        {
            return refusal;
        }
        var rendered = known.Value.CodeLanguage is { } language && text.Value.Length > 0
            ? composer.RenderCode(text.Value, language)
            // An edit calls nobody who was not called before.
            : composer.Render(known.Value.RoomId, text.Value, known.Value.CallsRoom);
        return await Change(actor, new EditMessageWrite(actor.Id, message, text.Value, rendered) { Links = await links.Of(actor, rendered) });
    }

    /// <summary>Takes away what is shown of a page that one's own message links to. It does not come back.</summary>
    public Task<Outcome<Done>> RemovePreview(Actor actor, MessageId message, long preview) =>
        Change(actor, new RemovePreviewWrite(actor.Id, message, preview));

    /// <summary>Takes a message back: one's own, or anybody's in a room one looks after. It cannot be undone.</summary>
    public Task<Outcome<Done>> Delete(Actor actor, MessageId message) => Change(actor, new DeleteMessageWrite(actor.Id, message));

    public async Task<Outcome<Done>> React(Actor actor, MessageId message, string emoji, bool isAdded)
    {
        var valid = ReactionEmoji.Of(emoji);
        return valid.IsRefused(out var refusal)
            ? refusal
            : await Change(actor, new ReactWrite(actor.Id, message, valid.Value, isAdded));
    }

    public Task<Outcome<Done>> Pin(Actor actor, MessageId message, bool isPinned) =>
        Change(actor, new PinWrite(actor.Id, message, isPinned));

    /// <summary>Keeps a message for later; nobody else learns of it.</summary>
    public async Task<Outcome<Done>> Save(Actor actor, MessageId message, bool isSaved)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(actor) is { } tooMany)
        {
            return tooMany;
        }
        var saved = await writes.Run(new SaveWrite(actor.Id, message, isSaved));
        if (!saved.IsRefused(out _))
        {
            signals.Publish(new SavedChanged(actor.Id, message, isSaved));
        }
        return saved;
    }

    private async Task<Outcome<Done>> Change(Actor actor, IWrite<RoomChange> write)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(actor) is { } tooMany)
        {
            return tooMany;
        }
        var changed = await writes.Run(write);
        if (changed.IsRefused(out var refusal))
        {
            return refusal;
        }
        bus.Publish(log.After(changed.Value.Room, changed.Value.After, changed.Value.Count));
        return default(Done);
    }
}
