using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>Who writes: their names as rows and typing lines show them.</summary>
internal sealed class MessageAuthors(ReadPool reads, TimelineRows rows, RowCache cache)
{
    private sealed record Author(string Username, string DisplayName, string? Avatar);

    public bool IsMember(PersonId person, RoomId room) => reads.Read(read => read.Scalar<long>(
        "SELECT 1 FROM memberships WHERE RoomId = $0 AND PersonId = $1", room.Value, person.Value)) == 1;

    public string Name(PersonId person) => Find(person).DisplayName;

    public TimelineRow? Find(MessageId id) => reads.Read(read => rows.Find(read, id));

    /// <summary>The row of a message that has just been written, which saves everybody from reading it.</summary>
    public TimelineRow Row(PostMessageWrite write, PostMessageWrite.Posted posted)
    {
        if (write.Message.ReplyTo is not null || write.Message.ForwardedFrom is not null || write.Message.HasFiles || !write.Links.IsEmpty)
        {
            return Find(posted.Id)!;
        }
        var author = Find(write.Author);
        return cache.Share(new TimelineRow
        {
            Id = posted.Id,
            RoomId = write.Message.RoomId,
            Sequence = posted.Sequence,
            AuthorId = write.Author,
            AuthorUsername = author.Username,
            AuthorName = author.DisplayName,
            AuthorAvatar = author.Avatar,
            ClientMessageId = write.Message.ClientMessageId,
            Type = write.Type,
            CodeLanguage = write.Message.CodeLanguage,
            Html = write.Rendered.Html,
            PostedAt = posted.At,
            OwnRevision = 1,
            Mentions = posted.Mentioned,
        });
    }

    private Author Find(PersonId person) => reads.Read(read => read.Single(
        $"SELECT p.UserName, p.DisplayName, {PictureVersion.OfPerson} FROM people p WHERE p.Id = $0",
        row => new Author(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)), person.Value))!;
}
