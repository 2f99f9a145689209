using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Reads about one message, for those who may read it.</summary>
internal sealed partial class ChatQueries
{
    /// <summary>How many people a list of who reacted names.</summary>
    public const int MostNames = 100;

    /// <summary>How many replies to a message are listed.</summary>
    public const int MostReplies = 200;

    /// <summary>The source of a message that still stands.</summary>
    public Task<Outcome<MessageSource>> Source(Actor actor, MessageId message) => Look<MessageSource>(actor, message, (read, known) => known.IsDeleted
        ? Refusal.Invalid("MessageIsDeleted")
        : read.Single(
            """
            SELECT m.Content, m.CodeLanguage, p.DisplayName, COALESCE(m.ForwardedFromId, m.AuthorId)
            FROM messages m JOIN people p ON p.Id = m.AuthorId WHERE m.Id = $0
            """,
            row => new MessageSource(
                known.RoomId, known.AuthorId, row.GetString(2), row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1))
            {
                FirstAuthorId = new PersonId(row.GetInt64(3)),
                CallsRoom = known.Html.Contains(RenderedMessage.Call, StringComparison.Ordinal),
                HasFiles = read.Scalar<long>("SELECT 1 FROM files WHERE MessageId = $0 AND DeletedAt IS NULL AND State < 2 LIMIT 1", message.Value) == 1,
                IsVoice = known.Type == MessageType.Voice && row.GetString(0).Length == 0,
            },
            message.Value)!);

    /// <summary>The source of one's own message, to change it.</summary>
    public async Task<Outcome<MessageSource>> Own(Actor actor, MessageId message)
    {
        var source = await Source(actor, message);
        return !source.IsRefused(out _) && source.Value.AuthorId != actor.Id ? Refusal.Forbidden : source;
    }

    public Task<Outcome<MessageOptions>> Options(Actor actor, MessageId message) => Look<MessageOptions>(actor, message, (read, known) =>
    {
        var isChangeable = known is { IsDeleted: false, Access.IsArchived: false };
        return new MessageOptions(
            CanEdit: isChangeable && known.AuthorId == actor.Id && known.IsOwnWords,
            CanDelete: !known.IsDeleted && (known.AuthorId == actor.Id || known.Access.IsModerator),
            CanPin: isChangeable,
            IsPinned: read.Scalar<long>("SELECT 1 FROM pins WHERE MessageId = $0", message.Value) == 1,
            IsSaved: read.Scalar<long>(
                "SELECT 1 FROM saved_messages WHERE PersonId = $0 AND MessageId = $1", actor.Id.Value, message.Value) == 1,
            HasHistory: known is { IsEdited: true, IsDeleted: false } && MaySeeHistory(actor, known),
            HasReplies: read.Scalar<long>("SELECT 1 FROM messages WHERE ReplyToId = $0 LIMIT 1", message.Value) == 1);
    });

    /// <summary>What a message said before, the latest first, where its room lets readers see that.</summary>
    public Task<Outcome<IReadOnlyList<EarlierText>>> History(Actor actor, MessageId message) =>
        Look(actor, message, (read, known) => MaySeeHistory(actor, known)
            ? Outcome.Of<IReadOnlyList<EarlierText>>(read.List(
                "SELECT Html, WrittenAt FROM message_revisions WHERE MessageId = $0 ORDER BY Id DESC",
                row => new EarlierText(row.GetString(0), row.GetTime(1)), message.Value))
            : Refusal.Forbidden);

    /// <summary>Who put an emoji under a message, the first of them first.</summary>
    public Task<Outcome<IReadOnlyList<string>>> WhoReacted(Actor actor, MessageId message, string emoji) =>
        Look(actor, message, (read, _) => Outcome.Of<IReadOnlyList<string>>(read.List(
            """
            SELECT p.DisplayName FROM reactions r JOIN people p ON p.Id = r.PersonId
            WHERE r.MessageId = $0 AND r.Emoji = $1 ORDER BY r.Id LIMIT $2
            """,
            row => row.GetString(0), message.Value, emoji, MostNames)));

    /// <summary>A message and what was answered to it, and to those answers, in the order of posting.</summary>
    public Task<Outcome<IReadOnlyList<TimelineRow>>> Replies(Actor actor, MessageId message) =>
        Look(actor, message, (read, _) => Outcome.Of<IReadOnlyList<TimelineRow>>(rows.Chain(read, message, MostReplies)));

    private static bool MaySeeHistory(Actor actor, KnownMessage known) =>
        known.Access.ShowsEdits || known.Access.IsModerator || known.AuthorId == actor.Id;

    private async Task<Outcome<T>> Look<T>(Actor actor, MessageId message, Func<PreparedCommands, KnownMessage, Outcome<T>> look)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read(read => KnownMessage.Find(read, message, actor.Id) is { } known ? look(read, known) : Refusal.NotFound);
    }
}
