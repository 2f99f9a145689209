using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>A message whose words leave the index, enter it, or are replaced.</summary>
/// <param name="Id">The message.</param>
/// <param name="Before">What was indexed of it, if anything was.</param>
/// <param name="Now">What is to be; null for what is deleted or was never a person's.</param>
internal sealed record IndexedMessage(long Id, IndexedText? Before, IndexedText? Now)
{
    private const string None = "[]";

    private const string Columns =
        $"""
        SELECT m.Id, t.Text, t.Facts, m.Html, m.Type, m.RoomId, m.AuthorId, m.DeletedAt IS NOT NULL,
            (SELECT json_group_array(n.PersonId) FROM mentions n WHERE n.MessageId = m.Id), {AttachedFile.Column}
        FROM messages m LEFT JOIN search_texts t ON t.MessageId = m.Id
        """;

    public bool IsChanged => Before != Now;

    /// <summary>The messages that events speak of, the newest first.</summary>
    public static List<IndexedMessage> Changed(PreparedCommands read, long afterEvent, long upToEvent) => read.List(
        Columns + " WHERE m.Id IN (SELECT MessageId FROM room_events WHERE Id > $0 AND Id <= $1 AND Kind IN (1, 4, 5)) ORDER BY m.Id DESC",
        Map, afterEvent, upToEvent);

    /// <summary>The youngest messages before one, likewise.</summary>
    public static List<IndexedMessage> OlderThan(PreparedCommands read, long message, int count) =>
        read.List(Columns + " WHERE m.Id < $0 ORDER BY m.Id DESC LIMIT $1", Map, message, count);

    private static IndexedMessage Map(SqliteDataReader row)
    {
        var before = row.IsDBNull(1) ? null : new IndexedText(row.GetString(1), row.GetString(2));
        var type = (MessageType)row.GetInt32(4);
        if (row.GetBoolean(7) || type == MessageType.System)
        {
            return new IndexedMessage(row.GetInt64(0), before, null);
        }
        var html = row.GetString(3);
        var mentioned = row.GetString(8) is None ? [] : JsonSerializer.Deserialize<long[]>(row.GetString(8))!.Select(id => new PersonId(id));
        var files = AttachedFile.Read(row.GetString(9));
        var facts = Facts.Of(new RoomId(row.GetInt64(5)), new PersonId(row.GetInt64(6)), type, html, files, mentioned);
        return new IndexedMessage(row.GetInt64(0), before, new IndexedText(ReadableText.Of(AttachedFile.Under(html, files)), facts));
    }
}

/// <summary>What is indexed of a message.</summary>
internal sealed record IndexedText(string Text, string Facts)
{
    public string Tokens => IndexTokens.Of(Text, Facts);
}
