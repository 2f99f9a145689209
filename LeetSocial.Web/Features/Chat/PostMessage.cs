using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Chat.Forwarding;
using LeetSocial.Web.Features.Chat.Later;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What somebody wants to say. <paramref name="ClientMessageId"/> names it: said again, it is still said once.</summary>
public sealed record PostMessage(RoomId RoomId, string Content, string ClientMessageId)
{
    /// <summary>The message of the same room that this answers.</summary>
    public MessageId? ReplyTo { get; init; }

    /// <summary>Set for a message of type code: the language of the code, or empty for none in particular.</summary>
    public string? CodeLanguage { get; init; }

    /// <summary>What is sent along: files of one's own that were uploaded and neither hang on nor wait with any other. With them the content may be empty.</summary>
    public ImmutableArray<FileId> Files { get; init; } = [];

    /// <summary>Asks for a message of type voice: one recording of one's own, and no words.</summary>
    public bool IsVoice { get; init; }

    /// <summary>The message whose files are passed on.</summary>
    internal MessageId? FilesOf { get; init; }

    internal bool HasFiles => !Files.IsEmpty || FilesOf is not null || Scheduled is { HasFiles: true };

    /// <summary>The message that this passes on.</summary>
    internal PassedOnMessage? PassedOn { get; init; }

    /// <summary>Whose words these are, when they are passed on.</summary>
    internal PersonId? ForwardedFrom => PassedOn?.AuthorId;

    /// <summary>The scheduled message that this is, as it was read: posted, it is off the list in the same moment.</summary>
    internal ScheduledRecord? Scheduled { get; init; }
}
