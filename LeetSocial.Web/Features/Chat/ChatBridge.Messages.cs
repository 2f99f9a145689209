using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Ui;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What the browser may ask about a message that stands there.</summary>
internal sealed partial class ChatBridge
{
    /// <summary>A message as it was written, or why it cannot be had.</summary>
    /// <param name="Ok">Whether it can.</param>
    /// <param name="Content">The text.</param>
    /// <param name="AuthorName">Whose it is.</param>
    /// <param name="CodeLanguage">Of a message of type code.</param>
    /// <param name="Message">A sentence for the person.</param>
    /// <param name="IsGone">Whether it never can again: it was deleted, or is nothing this person may see.</param>
    public sealed record SourceAnswer(
        bool Ok, string? Content = null, string? AuthorName = null, string? CodeLanguage = null, string? Message = null, bool IsGone = false);

    [JSInvokable]
    public Task<Answer> Edit(long messageId, string? content) => Do(actor => _chat.Edit(actor, new MessageId(messageId), content ?? ""));

    [JSInvokable]
    public Task<Answer> Delete(long messageId) => Do(actor => _chat.Delete(actor, new MessageId(messageId)));

    [JSInvokable]
    public Task<Answer> React(long messageId, string? emoji, bool isAdded) =>
        Do(actor => _chat.React(actor, new MessageId(messageId), emoji ?? "", isAdded));

    [JSInvokable]
    public Task<Answer> RemovePreview(long messageId, long previewId) =>
        Do(actor => _chat.RemovePreview(actor, new MessageId(messageId), previewId));

    [JSInvokable]
    public Task<Answer> Pin(long messageId, bool isPinned) => Do(actor => _chat.Pin(actor, new MessageId(messageId), isPinned));

    [JSInvokable]
    public Task<Answer> Save(long messageId, bool isSaved) => Do(actor => _chat.Save(actor, new MessageId(messageId), isSaved));

    [JSInvokable]
    public Task<Answer> MarkUnread(long roomId, long sequence) => Do(actor => _chat.MarkUnread(actor, new RoomId(roomId), sequence));

    [JSInvokable]
    public async Task<SourceAnswer> Source(long messageId)
    {
        var source = await Ask(actor => _queries.Source(actor, new MessageId(messageId)));
        return source.IsRefused(out var refusal)
            ? new SourceAnswer(false, Message: Text.Tell(refusal), IsGone: refusal.Code is RefusalCode.Invalid or RefusalCode.NotFound)
            : new SourceAnswer(true, source.Value.Content, source.Value.AuthorName, source.Value.CodeLanguage);
    }

    /// <returns>Null where there is nothing to be done with it.</returns>
    [JSInvokable]
    public async Task<MessageOptions?> Options(long messageId)
    {
        var options = await Ask(actor => _queries.Options(actor, new MessageId(messageId)));
        return options.IsRefused(out _) ? null : options.Value;
    }

    [JSInvokable]
    public async Task<IReadOnlyList<string>> WhoReacted(long messageId, string? emoji)
    {
        var who = await Ask(actor => _queries.WhoReacted(actor, new MessageId(messageId), emoji ?? ""));
        return who.IsRefused(out _) ? [] : who.Value;
    }

    [JSInvokable]
    public Task OpenHistory(long messageId) => _page.OpenHistory(new MessageId(messageId));

    [JSInvokable]
    public Task OpenForward(long messageId) => _page.OpenForward(new MessageId(messageId));

    [JSInvokable]
    public Task OpenReplies(long messageId) => _page.OpenReplies(new MessageId(messageId));

    private async Task<Answer> Do<T>(Func<Actor, Task<Outcome<T>>> act)
    {
        var done = await Ask(act);
        return done.IsRefused(out var refusal) ? Refused(refusal) : new Answer(true);
    }
}
