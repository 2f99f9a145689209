using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>One person opens tab after tab, by the limits that everybody starts with.</summary>
internal sealed class TabsTrial : ITrial
{
    private const int Tabs = 200;
    private const int Cap = 50;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public IReadOnlyList<string> Threats => ["T31"];

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        using var data = grounds.Data();
        await using var instance = await Instance.Start(grounds.Build, Grounds.Settings(data, ("Limits__CircuitsPerPerson", $"{Cap}")));
        var tabs = new List<Circuit>();
        await using var other = await Circuit.Open(grounds.People[2], instance.Address, grounds.Room);
        try
        {
            for (var n = 0; n < Tabs; n++)
            {
                tabs.Add(await Circuit.Begin(grounds.People[1], instance.Address, grounds.Room, ScriptCall.Honestly));
            }

            await Patience.Until(() => Alive(tabs) <= Cap, Limit);
            await other.Send("Still here");
            return
            [
                new("T31", $"{Tabs} tabs of one person", $"at most {Cap} circuits (`Limits__CircuitsPerPerson`), and nobody else notices", $"{Alive(tabs)} circuits", Alive(tabs) <= Cap),
            ];
        }
        finally
        {
            foreach (var tab in tabs)
            {
                await tab.DisposeAsync();
            }
        }
    }

    private static int Alive(List<Circuit> tabs) => tabs.Count(tab => tab.Fault is null);
}
