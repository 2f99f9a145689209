using System.Globalization;
using System.Text.Json;
using LeetSocial.Web.Data.Sql;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Reading;

/// <summary>An emoji of the community's own, as messages and pickers show it.</summary>
/// <param name="Id">Never another's, also after it was removed.</param>
/// <param name="Name">What stands between the colons.</param>
/// <param name="Address">Of its picture.</param>
internal sealed record KnownEmoji(long Id, string Name, string Address)
{
    private const string Select = "SELECT e.Id, e.Name, substr(e.ImageKey, 1, 12) FROM emoji e ";

    /// <summary>All there are, by name.</summary>
    public static List<KnownEmoji> All(PreparedCommands read) => read.List(Select + "ORDER BY e.Name", Map);

    /// <summary>Those of some names.</summary>
    public static List<KnownEmoji> Named(PreparedCommands read, IEnumerable<string> names) =>
        read.List(Select + "WHERE e.Name IN (SELECT value FROM json_each($0))", Map, JsonSerializer.Serialize(names));

    private static KnownEmoji Map(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), string.Create(CultureInfo.InvariantCulture, $"api/emoji/{row.GetInt64(0)}/{row.GetString(2)}"));
}
