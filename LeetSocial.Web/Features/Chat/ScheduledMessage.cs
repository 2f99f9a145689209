namespace LeetSocial.Web.Features.Chat;

/// <summary>A message that its author has put off.</summary>
/// <param name="Id">Which.</param>
/// <param name="RoomId">Where it is to be posted.</param>
/// <param name="Content">As it was written.</param>
/// <param name="DueAt">When.</param>
/// <param name="Failure">The key of the sentence why it could not be posted then; null while that is still to come.</param>
internal sealed record ScheduledMessage(long Id, long RoomId, string Content, DateTimeOffset DueAt, string? Failure)
{
    /// <summary>What its author's browser calls it, until it is changed on the list.</summary>
    public string? ClientMessageId { get; init; }

    /// <summary>Of a message that is code.</summary>
    public string? CodeLanguage { get; init; }

    /// <summary>Who wrote the message that it answers, while its author may read that.</summary>
    public string? Answers { get; init; }

    /// <summary>What it will carry, in its order.</summary>
    public IReadOnlyList<ScheduledFile> Files { get; init; } = [];
}
