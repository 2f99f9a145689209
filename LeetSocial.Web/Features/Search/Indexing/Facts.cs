using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>What is known of a message besides its words, as tokens that no word can be.</summary>
internal static class Facts
{
    /// <summary>Every message has it.</summary>
    public const string Any = "_a";

    public static string Room(RoomId room) => Number("_r", room.Value);

    public static string Author(PersonId person) => Number("_p", person.Value);

    public static string Mentions(PersonId person) => Number("_m", person.Value);

    public static string Has(Contents contents) => contents switch
    {
        Contents.File => "_hf",
        Contents.Image => "_hi",
        Contents.Link => "_hl",
        _ => "_hc",
    };

    public static string Of(
        RoomId room, PersonId author, MessageType type, string html, IReadOnlyList<AttachedFile> files, IEnumerable<PersonId> mentioned) =>
        string.Join(' ', [Any, Room(room), Author(author), .. Inside(type, html, files).Select(Has), .. mentioned.Select(Mentions)]);

    private static IEnumerable<Contents> Inside(MessageType type, string html, IReadOnlyList<AttachedFile> files)
    {
        if (files.Count > 0)
        {
            yield return Contents.File;
        }
        if (files.Any(file => file.Kind == FileKind.Image))
        {
            yield return Contents.Image;
        }
        if (html.Contains("href=\"http", StringComparison.Ordinal))
        {
            yield return Contents.Link;
        }
        if (type == MessageType.Code || html.Contains("<code", StringComparison.Ordinal))
        {
            yield return Contents.Code;
        }
    }

    private static string Number(string kind, long id) => kind + id.ToString(CultureInfo.InvariantCulture);
}
