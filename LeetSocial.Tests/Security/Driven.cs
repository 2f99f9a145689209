extern alias Bench;
using Bench::LeetSocial.Bench.Circuits;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using BenchPerson = Bench::LeetSocial.Bench.Accounts.Person;

namespace LeetSocial.Tests.Security;

/// <summary>A host and circuits on it without a browser, so that they can do what no browser would.</summary>
public sealed class Driven : IAsyncDisposable
{
    private readonly Estate _estate = new();
    private readonly List<Visitor> _visitors = [];

    public Driven()
        : this([])
    {
    }

    internal Driven(params (string Name, string Value)[] settings)
        : this(_ => { }, settings)
    {
    }

    internal Driven(Action<IServiceCollection> services, params (string Name, string Value)[] settings) => Site = new InProcessHost(
        _estate,
        services: collection =>
        {
            services(collection);
            // Minutes by default, which nobody needs to wait for to see what comes after.
            collection.Configure<CircuitOptions>(circuits => circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(1));
            // Half a minute by default, and these circuits say nothing by themselves while others are busy.
            collection.Configure<HubOptions>(hub => hub.ClientTimeoutInterval = TimeSpan.FromMinutes(10));
        },
        settings: [("Limits:CircuitsPerPerson", "0"), .. settings]);

    internal InProcessHost Site { get; }

    internal Database Database => _estate.Database;

    internal int OpenCircuits => Site.Get<OpenCircuits>().All().Length;

    /// <summary>Somebody with an account, and a sign-in that circuits are opened under.</summary>
    internal async Task<BenchPerson> Registers(string name)
    {
        var visitor = new Visitor(Site.Address);
        _visitors.Add(visitor);
        await visitor.Registers(name);
        return new BenchPerson(name, visitor.Cookies);
    }

    internal Task<Circuit> Opens(BenchPerson person) => Circuit.Open(person, Site.Address, Database.RoomNamed("General"));

    /// <summary>A tab whose scripts answer as they like; null is no answer.</summary>
    internal Task<Circuit> Begins(BenchPerson person, Func<ScriptCall, string?> answers) =>
        Circuit.Begin(person, Site.Address, Database.RoomNamed("General"), answers);

    /// <summary>Does something with the services as somebody who is registered, over a connection of their own: it has its own limits.</summary>
    internal async Task<T> As<T>(string name, Func<IServiceProvider, Actor, Task<Outcome<T>>> acts) => (await Tries(name, acts)).Value;

    /// <summary>Likewise, and may be refused.</summary>
    internal async Task<Outcome<T>> Tries<T>(string name, Func<IServiceProvider, Actor, Task<Outcome<T>>> acts)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name);
        return await acts(scope.ServiceProvider, new Actor(new PersonId(account!.Id), account.SecurityStamp!, $"test of {name}"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in _visitors) visitor.Dispose();
        await Site.DisposeAsync();
        _estate.Dispose();
    }
}
