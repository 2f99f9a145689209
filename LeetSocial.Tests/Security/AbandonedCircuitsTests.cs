extern alias Bench;
using Bench::LeetSocial.Bench.Circuits;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Security;

/// <summary>Who goes without a word is forgotten.</summary>
public sealed class AbandonedCircuitsTests
{
    /// <summary>A twentieth of what <c>LeetSocial.Bench</c> abandons.</summary>
    private const int Many = 100;

    [Fact]
    public async Task T31_abandoned_circuits_are_given_back()
    {
        await using var driven = new Driven();
        var ada = await driven.Registers("ada");
        var circuits = new List<Circuit>();
        for (var number = 0; number < Many; number++) circuits.Add(await driven.Opens(ada));
        Assert.Equal(Many, driven.OpenCircuits);

        foreach (var circuit in circuits) await circuit.DisposeAsync();

        await Eventually.Is(() => driven.OpenCircuits == 0, "every circuit is given back");
        await using var another = await driven.Opens(ada);
        await another.Send("Still here");
        Assert.Equal(1, driven.OpenCircuits);
    }
}
