using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Ui;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What the composer asks besides sending what was typed.</summary>
internal sealed partial class ChatBridge
{
    /// <summary>What a text will look like, or why that cannot be said.</summary>
    /// <param name="Ok">Whether there is something to show.</param>
    /// <param name="Html">From the one renderer.</param>
    /// <param name="Message">A sentence for the person.</param>
    /// <param name="RetryAfterSeconds">When to ask again, where too much was asked.</param>
    public sealed record PreviewAnswer(bool Ok, string? Html = null, string? Message = null, double? RetryAfterSeconds = null);

    /// <summary>Sends a message of type code, in a language or, with an empty one, in none.</summary>
    [JSInvokable]
    public Task<Answer> SendCode(long roomId, string? clientMessageId, string? content, string? codeLanguage, long? replyTo) =>
        Post(new PostMessage(new RoomId(roomId), content ?? "", clientMessageId ?? "")
        {
            CodeLanguage = codeLanguage ?? "",
            ReplyTo = replyTo is { } id ? new MessageId(id) : null,
        });

    /// <summary>Sends a message with files that were uploaded before; with them its text may be empty.</summary>
    [JSInvokable]
    public Task<Answer> SendFiles(long roomId, string? clientMessageId, string? content, string? codeLanguage, long[]? fileIds, long? replyTo) =>
        Post(new PostMessage(new RoomId(roomId), content ?? "", clientMessageId ?? "")
        {
            CodeLanguage = codeLanguage,
            Files = [.. (fileIds ?? []).Select(id => new FileId(id))],
            ReplyTo = replyTo is { } id ? new MessageId(id) : null,
        });

    /// <summary>Sends a recording that was uploaded before as a voice message.</summary>
    [JSInvokable]
    public Task<Answer> SendVoice(long roomId, string? clientMessageId, long fileId, long? replyTo) =>
        Post(new PostMessage(new RoomId(roomId), "", clientMessageId ?? "")
        {
            Files = [new FileId(fileId)],
            IsVoice = true,
            ReplyTo = replyTo is { } id ? new MessageId(id) : null,
        });

    [JSInvokable]
    public async Task<PreviewAnswer> Preview(long roomId, string? content, string? codeLanguage)
    {
        var drawn = await Ask(actor => _chat.Preview(actor, new RoomId(roomId), content ?? "", codeLanguage));
        return drawn.IsRefused(out var refusal)
            ? new PreviewAnswer(false, Message: Text.Tell(refusal), RetryAfterSeconds: refusal.RetryAfter?.TotalSeconds)
            : new PreviewAnswer(true, drawn.Value);
    }
}
