extern alias Bench;
using Bench::LeetSocial.Bench;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Circuit = Bench::LeetSocial.Bench.Circuits.Circuit;

namespace LeetSocial.Tests.Security;

/// <summary>A sign-in that ends in the very moment in which a circuit is opened under it.</summary>
public sealed class YoungCircuitTests
{
    [Theory]
    [InlineData(Interruption.BeforeItIsKnown)]
    [InlineData(Interruption.BeforeItIsConnected)]
    public async Task T17_a_circuit_that_opens_while_its_sign_in_is_revoked_is_cut_off(int moment)
    {
        Func<Task> revoke = () => Task.CompletedTask;
        await using var driven = new Driven(services => services.AddScoped<CircuitHandler>(_ => new Interruption(moment, () => revoke())));
        var late = await driven.Registers("late");
        var person = new PersonId(driven.Database.PersonNamed("late"));
        revoke = () => driven.Site.Get<IRevokeSessions>().Revoke(person);

        await IsCutOff(driven.Begins(late, _ => null));

        await Eventually.Is(() => driven.OpenCircuits == 0, "nothing is left of the circuit");
    }

    // It may be cut before the page has heard that it begins.
    private static async Task IsCutOff(Task<Circuit> begun)
    {
        try
        {
            await using var page = await begun;
            await Eventually.Is(() => page.Fault is not null, "the connection is cut");
        }
        catch (BenchException cut)
        {
            Assert.Equal(Circuit.Closed, cut.Message);
        }
    }
}
