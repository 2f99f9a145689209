using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>The message that a reply answers, as it stands above the reply.</summary>
/// <param name="Id">The message.</param>
/// <param name="Sequence">Its place in the room, to jump to.</param>
/// <param name="AuthorId">Whose it is.</param>
/// <param name="AuthorName">Their name.</param>
/// <param name="Snippet">What it says, in one line; empty once it is deleted.</param>
/// <param name="IsDeleted">Whether it was taken back since.</param>
/// <param name="Revision">The revision of the message that this shows.</param>
public sealed record Quote(MessageId Id, long Sequence, PersonId AuthorId, string AuthorName, string Snippet, bool IsDeleted, int Revision)
{
    public static Quote Of(TimelineRow row) =>
        new(row.Id, row.Sequence, row.AuthorId, row.AuthorName, row.IsDeleted ? "" : row.Snippet, row.IsDeleted, row.OwnRevision);
}
