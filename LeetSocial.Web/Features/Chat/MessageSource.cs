using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>A message as it was written, for those who may read it.</summary>
internal sealed record MessageSource(RoomId RoomId, PersonId AuthorId, string AuthorName, string Content, string? CodeLanguage)
{
    /// <summary>Whose words these are: of what was passed on, its first author.</summary>
    public PersonId FirstAuthorId { get; init; }

    /// <summary>Whether it called everybody in the room when it was posted.</summary>
    public bool CallsRoom { get; init; }

    public bool HasFiles { get; init; }

    /// <summary>Whether it is a recording and nothing else.</summary>
    public bool IsVoice { get; init; }
}
