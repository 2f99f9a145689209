using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What somebody wants to say later.</summary>
internal sealed record NewScheduledMessage(RoomId RoomId, string Content)
{
    /// <inheritdoc cref="PostMessage.ReplyTo"/>
    public MessageId? ReplyTo { get; init; }

    /// <inheritdoc cref="PostMessage.CodeLanguage"/>
    public string? CodeLanguage { get; init; }
}
