using LeetSocial.Domain.Kernel;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What the browser may ask to be done later.</summary>
internal sealed partial class ChatBridge
{
    /// <summary>How keeping a draft ended, as the browser understands it.</summary>
    /// <param name="Ok">Whether it is kept.</param>
    /// <param name="Version">Of what is kept.</param>
    /// <param name="Other">What another device wrote meanwhile, when that is why it is not.</param>
    /// <param name="RetryAfterSeconds">When to try again, when that helps.</param>
    public sealed record DraftAnswer(bool Ok, long? Version = null, string? Other = null, double? RetryAfterSeconds = null);

    [JSInvokable]
    public Task<Answer> Schedule(
        long roomId, string? clientMessageId, string? content, string? codeLanguage, long? replyTo, DateTimeOffset due, long[]? fileIds)
    {
        var message = new NewScheduledMessage(new RoomId(roomId), content ?? "", clientMessageId ?? "")
        {
            CodeLanguage = codeLanguage,
            ReplyTo = replyTo is { } id ? new MessageId(id) : null,
            Files = [.. (fileIds ?? []).Select(file => new FileId(file))],
        };
        return Do(actor => _aside.Later.Schedule(actor, message, due));
    }

    [JSInvokable]
    public Task<Answer> MoveScheduled(long scheduledId, DateTimeOffset due) => Do(actor => _aside.Later.Move(actor, scheduledId, due));

    [JSInvokable]
    public Task<Answer> RewriteScheduled(long scheduledId, string? content) =>
        Do(actor => _aside.Later.Rewrite(actor, scheduledId, content ?? ""));

    [JSInvokable]
    public Task<Answer> CancelScheduled(long scheduledId) => Do(actor => _aside.Later.Cancel(actor, scheduledId));

    [JSInvokable]
    public Task<Answer> TakeFileOut(long scheduledId, long fileId) => Do(actor => _aside.Later.TakeFileOut(actor, scheduledId, new FileId(fileId)));

    [JSInvokable]
    public Task<Answer> SendScheduled(long scheduledId) => Do(actor => _aside.Later.SendNow(actor, scheduledId));

    /// <summary>What is to be posted later. Why something could not be is told in words.</summary>
    /// <returns>Null where that is not answered now: it is not nothing.</returns>
    [JSInvokable]
    public async Task<IReadOnlyList<ScheduledMessage>?> Scheduled()
    {
        var found = await Ask(_aside.Queries.Scheduled);
        return found.IsRefused(out _)
            ? null
            : [.. found.Value.Select(one => one with { Failure = one.Failure is { } reason ? Text[reason, 0].Value : null })];
    }

    [JSInvokable]
    public Task<Answer> Remind(long messageId, DateTimeOffset due) => Do(actor => _aside.Later.Remind(actor, new MessageId(messageId), due));

    [JSInvokable]
    public async Task<DraftAnswer> KeepDraft(long roomId, string? content, long version)
    {
        var kept = await Ask(actor => _aside.Drafts.Keep(actor, new RoomId(roomId), content ?? "", version));
        return kept.IsRefused(out var refusal)
            ? new DraftAnswer(false, RetryAfterSeconds: refusal.RetryAfter?.TotalSeconds)
            : new DraftAnswer(kept.Value.Other is null, kept.Value.Version, kept.Value.Other);
    }
}
