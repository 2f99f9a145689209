using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What somebody wants to say later. <paramref name="ClientMessageId"/> names it as one that is sent now, and it is posted under that name.</summary>
internal sealed record NewScheduledMessage(RoomId RoomId, string Content, string ClientMessageId)
{
    /// <inheritdoc cref="PostMessage.ReplyTo"/>
    public MessageId? ReplyTo { get; init; }

    /// <inheritdoc cref="PostMessage.CodeLanguage"/>
    public string? CodeLanguage { get; init; }

    /// <inheritdoc cref="PostMessage.Files"/>
    public ImmutableArray<FileId> Files { get; init; } = [];

    /// <summary>The same, said now.</summary>
    public PostMessage Now => new(RoomId, Content, ClientMessageId) { ReplyTo = ReplyTo, CodeLanguage = CodeLanguage, Files = Files };
}
