namespace LeetSocial.Bench.Servers;

/// <summary>How many instances stand, and whether Redis stands between them.</summary>
internal sealed record Setup(string Name, string Title, int Instances, bool Redis)
{
    public static Setup Alone { get; } = new("alone", "one instance", 1, false);

    public static IReadOnlyList<Setup> All { get; } =
    [
        Alone,
        new("redis", "one instance, Redis", 1, true),
        new("pair", "two instances, Redis", 2, true),
    ];

    public static Setup Named(string name) =>
        All.FirstOrDefault(setup => setup.Name == name)
        ?? throw new BenchException($"There is no setup '{name}'; there are {string.Join(", ", All.Select(s => s.Name))}.");
}
