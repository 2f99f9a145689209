using System.Text.Json;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Reports;

/// <summary>The figures as JSON among the build's artifacts.</summary>
internal static class FiguresFile
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, IgnoreReadOnlyProperties = true };

    private static string Place => Path.Combine(Repository.Artifacts, "figures.json");

    public static Figures Load() =>
        File.Exists(Place) ? JsonSerializer.Deserialize<Figures>(File.ReadAllText(Place), Format)! : new Figures();

    /// <summary>Changes what is stored, so that an interrupted evening keeps what it had measured.</summary>
    public static void Change(Action<Figures> change)
    {
        var figures = Load();
        change(figures);
        Directory.CreateDirectory(Repository.Artifacts);
        File.WriteAllText(Place, JsonSerializer.Serialize(figures, Format));
    }

    public static void Put(LoadFigure load) => Change(figures =>
    {
        figures.Loads.RemoveAll(old => (old.Setup, old.Circuits, old.Rate) == (load.Setup, load.Circuits, load.Rate));
        figures.Loads.Add(load);
    });

    public static void Put(MemoryFigure memory) => Change(figures =>
    {
        figures.Memories.RemoveAll(old => (old.Setup, old.Circuits) == (memory.Setup, memory.Circuits));
        figures.Memories.Add(memory);
    });

    public static void Put(JourneyFigure journey) => Change(figures =>
    {
        figures.Journeys.RemoveAll(old => old.Name == journey.Name);
        figures.Journeys.Add(journey);
    });

    public static void Put(DepthFigure depth) => Change(figures =>
    {
        figures.Depths.RemoveAll(old => old.Name == depth.Name);
        figures.Depths.Add(depth);
    });

    public static void Put(SearchFigure search) => Change(figures =>
    {
        figures.Searches.RemoveAll(old => old.Name == search.Name);
        figures.Searches.Add(search);
    });
}
