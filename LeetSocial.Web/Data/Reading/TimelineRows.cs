using System.Collections.Immutable;
using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Reading;

/// <summary>Reads messages as rows of the conversation.</summary>
internal sealed partial class TimelineRows(RowCache cache, LinkPreviewSwitch previews)
{
    private const string Select = Columns + FileList.Column + ", " + PictureVersion.OfPerson + Sources;

    private const string Columns =
        $"""
        SELECT m.Id, m.RoomId, m.Sequence, m.AuthorId, p.UserName, p.DisplayName, m.ClientMessageId, m.Type, m.Html,
               m.CreatedAt, m.Revision, (SELECT group_concat(n.PersonId) FROM mentions n WHERE n.MessageId = m.Id),
               m.EditedAt, m.DeletedAt, m.CodeLanguage, f.DisplayName,
               EXISTS (SELECT 1 FROM pins i WHERE i.MessageId = m.Id),
               (SELECT json_group_array(json_array(r.Emoji, r.PersonId)) FROM
                   (SELECT Emoji, PersonId FROM reactions WHERE MessageId = m.Id ORDER BY Id) r),
               q.Id, q.Sequence, qp.DisplayName, q.Html, q.DeletedAt, q.Revision, q.AuthorId, m.ForwardedFromId,
               (SELECT json_group_array(json_array(v.Id, v.Url, v.SiteName, v.Title, v.Description)) FROM
                   (SELECT p.* FROM message_links l JOIN link_previews p ON p.Id = l.PreviewId
                    WHERE l.MessageId = m.Id AND l.IsRemoved = 0 AND p.IsShown = 1 ORDER BY l.Position) v),
               (SELECT {FileList.LineColumn} FROM files WHERE MessageId = q.Id AND DeletedAt IS NULL ORDER BY Position LIMIT 1),

        """;

    private const string Sources =
        """

        FROM messages m JOIN people p ON p.Id = m.AuthorId
        LEFT JOIN people f ON f.Id = m.ForwardedFromId
        LEFT JOIN messages q ON q.Id = m.ReplyToId LEFT JOIN people qp ON qp.Id = q.AuthorId
        """;

    /// <summary>The page that ends just before a sequence, oldest first.</summary>
    public List<TimelineRow> Before(PreparedCommands read, RoomId room, long sequence, int limit)
    {
        var rows = read.List(
            Select + " WHERE m.RoomId = $0 AND m.Sequence < $1 ORDER BY m.Sequence DESC LIMIT $2",
            Map, room.Value, sequence, limit);
        rows.Reverse();
        return rows;
    }

    /// <summary>The page that begins just after a sequence, oldest first.</summary>
    public List<TimelineRow> After(PreparedCommands read, RoomId room, long sequence, int limit) => read.List(
        Select + " WHERE m.RoomId = $0 AND m.Sequence > $1 ORDER BY m.Sequence LIMIT $2",
        Map, room.Value, sequence, limit);

    public TimelineRow? Find(PreparedCommands read, MessageId id) =>
        read.Single(Select + " WHERE m.Id = $0", Map, id.Value);

    private TimelineRow Map(SqliteDataReader row)
    {
        var id = new MessageId(row.GetInt64(0));
        var revision = row.GetInt32(10);
        var names = new RowNames(
            row.GetString(5), row.IsDBNull(20) ? null : row.GetString(20), row.IsDBNull(15) ? null : row.GetString(15),
            row.IsDBNull(29) ? null : row.GetString(29));
        return cache.Find(id, revision + (row.IsDBNull(23) ? 0 : row.GetInt32(23)), names) ?? cache.Share(new TimelineRow
        {
            Id = id,
            RoomId = new RoomId(row.GetInt64(1)),
            Sequence = row.GetInt64(2),
            AuthorId = new PersonId(row.GetInt64(3)),
            AuthorUsername = row.GetString(4),
            AuthorName = names.Author,
            AuthorAvatar = names.Avatar,
            ClientMessageId = row.GetString(6),
            Type = (MessageType)row.GetInt32(7),
            Html = row.GetString(8),
            PostedAt = row.GetTime(9),
            OwnRevision = revision,
            Mentions = row.IsDBNull(11) ? [] : People(row.GetString(11)),
            EditedAt = row.IsDBNull(12) ? null : row.GetTime(12),
            IsDeleted = !row.IsDBNull(13),
            CodeLanguage = row.IsDBNull(14) ? null : row.GetString(14),
            ForwardedFrom = names.Forwarded,
            ForwardedFromId = row.GetOptionalInt64(25) is { } forwarded ? new PersonId(forwarded) : null,
            IsPinned = row.GetBoolean(16),
            Reactions = ReactionList.Parse(row.GetString(17)),
            Previews = previews.IsOn ? PreviewList.Parse(row.GetString(26)) : [],
            Files = FileList.Parse(row.GetString(28)),
            Quote = row.IsDBNull(18) ? null : MapQuote(row),
        });
    }

    private static Quote MapQuote(SqliteDataReader row)
    {
        var isDeleted = !row.IsDBNull(22);
        return new Quote(
            new MessageId(row.GetInt64(18)), row.GetInt64(19), new PersonId(row.GetInt64(24)), row.GetString(20),
            isDeleted ? "" : Snippet.Of(row.GetString(21), FileList.Line(row.IsDBNull(27) ? null : row.GetString(27))), isDeleted, row.GetInt32(23));
    }

    private static ImmutableArray<PersonId> People(string ids) =>
        [.. ids.Split(',').Select(id => new PersonId(long.Parse(id, CultureInfo.InvariantCulture))).OrderBy(id => id.Value)];
}
