using System.Net;
using System.Text.Json;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>A file of a message, as search knows it: one looks for it by its name.</summary>
internal sealed record AttachedFile(string Name, FileKind Kind, double? Seconds = null)
{
    /// <summary>Those of the message <c>m</c>, as a column for <see cref="Read"/>. Most have none, which one look into an index tells.</summary>
    public const string Column =
        """
        CASE WHEN EXISTS (SELECT 1 FROM files f WHERE f.MessageId = m.Id) THEN
            (SELECT json_group_array(json_object('Name', f.FileName, 'Kind', f.Kind, 'Seconds', f.Seconds) ORDER BY f.Position)
             FROM files f WHERE f.MessageId = m.Id AND f.DeletedAt IS NULL)
        ELSE '[]' END
        """;

    private const string None = "[]";

    public static IReadOnlyList<AttachedFile> Read(string column) =>
        column == None ? [] : JsonSerializer.Deserialize<AttachedFile[]>(column)!;

    /// <summary>A message's text with the names of its files as further paragraphs: they are read, found and shown like its words.</summary>
    public static string Under(string html, IReadOnlyList<AttachedFile> files) =>
        html + string.Concat(files.Select(file => $"<p>{WebUtility.HtmlEncode(MessageFile.LineOf(file.Name, file.Seconds))}</p>"));
}
