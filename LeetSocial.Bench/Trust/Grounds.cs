using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>What a trial stands on: the published build, people with accounts, and how much of the full count is asked for.</summary>
internal sealed class Grounds(PublishedBuild build, Community community, double share, int messages)
{
    /// <summary>Fewer repetitions than this show nothing.</summary>
    public const int Least = 3;

    public PublishedBuild Build => build;

    /// <summary>The first is the administrator.</summary>
    public IReadOnlyList<Person> People => community.People;

    public Community Community => community;

    /// <summary>The room that everybody is in.</summary>
    public long Room => community.Room;

    /// <summary>How many messages a database holds that is to be large.</summary>
    public int Messages => (int)Math.Max(1_000, messages * share);

    public int Times(int full, int atLeast = Least) => Math.Max(atLeast, (int)Math.Ceiling(full * share));

    public DataFolder Data() => community.CopyData();

    /// <summary>Settings of an instance on this data: no limits, unless one is set.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings(DataFolder data, params IEnumerable<(string Name, string Value)> more) =>
        data.Settings.Concat(Limits.Off).Concat(more.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));
}
