using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What somebody wants to say. <paramref name="ClientMessageId"/> names it: said again, it is still said once.</summary>
public sealed record PostMessage(RoomId RoomId, string Content, string ClientMessageId)
{
    /// <summary>The message of the same room that this answers.</summary>
    public MessageId? ReplyTo { get; init; }

    /// <summary>Set for a message of type code: the language of the code, or empty for none in particular.</summary>
    public string? CodeLanguage { get; init; }

    /// <summary>Whose words these are, when they are passed on.</summary>
    internal PersonId? ForwardedFrom { get; init; }

    /// <summary>The scheduled message that this is: posted, it is off the list in the same moment.</summary>
    internal long? Scheduled { get; init; }
}
