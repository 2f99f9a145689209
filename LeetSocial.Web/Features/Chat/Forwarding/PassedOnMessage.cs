using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat.Changing;

namespace LeetSocial.Web.Features.Chat.Forwarding;

/// <summary>The message that is passed on, as it was read.</summary>
/// <param name="Id">Which.</param>
/// <param name="AuthorId">Whose words these are.</param>
/// <param name="Content">What it said.</param>
internal sealed record PassedOnMessage(MessageId Id, PersonId AuthorId, string Content)
{
    /// <summary>
    /// Asked by the writer: what was taken back between the reading and this moment is not passed on (T25), nor what one may not read any more
    /// (T24). What says something else by now is to be read anew.
    /// </summary>
    public Refusal? Refuse(PreparedCommands read, PersonId person) => KnownMessage.Find(read, Id, person) switch
    {
        null => Refusal.NotFound,
        { IsDeleted: true } => Refusal.Invalid("MessageIsDeleted"),
        { } now when now.Content != Content => Refusal.Conflict,
        _ => null,
    };
}
