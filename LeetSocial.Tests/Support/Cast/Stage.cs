using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>Where a play is given: one host inside the test run, or several processes of the published build, on an estate of their own.</summary>
internal sealed partial class Stage : IAsyncDisposable
{
    private readonly List<Person> _cast = [];
    private readonly Estate _estate = new();
    private readonly List<ISite> _sites = [];

    private Stage(RedisServer? redis) => Redis = redis;

    public RedisServer? Redis { get; }

    public Estate Estate => _estate;

    public Database Database => _estate.Database;

    /// <summary>The host inside the test run, with its services.</summary>
    public InProcessHost Host => Assert.IsType<InProcessHost>(_sites[0]);

    /// <summary>The processes, in order.</summary>
    public IReadOnlyList<Instance> Instances => [.. _sites.Cast<Instance>()];

    public IReadOnlyList<ISite> Sites => _sites;

    /// <summary>One host inside the test run; quick.</summary>
    public static Stage Opens(TimeProvider? time = null, params (string Name, string Value)[] settings)
    {
        var stage = new Stage(null);
        stage._sites.Add(new InProcessHost(stage._estate, null, time, null, settings));
        return stage;
    }

    /// <summary>Likewise, over services of which some are replaced: to make them fail on purpose.</summary>
    public static Stage OpensOver(Action<IServiceCollection> services, params (string Name, string Value)[] settings)
    {
        var stage = new Stage(null);
        stage._sites.Add(new InProcessHost(stage._estate, services: services, settings: settings));
        return stage;
    }

    /// <summary>Hosts inside the test run that share database, keys and Redis: several instances, with the services of each at hand.</summary>
    public static Stage OpensBeside(RedisServer redis, int hosts)
    {
        var stage = new Stage(redis);
        for (var number = 0; number < hosts; number++) stage._sites.Add(new InProcessHost(stage._estate, redis));
        return stage;
    }

    /// <summary>Likewise, each by a clock of its own.</summary>
    public static Stage OpensBeside(RedisServer redis, params TimeProvider[] clocks)
    {
        var stage = new Stage(redis);
        foreach (var clock in clocks) stage._sites.Add(new InProcessHost(stage._estate, redis, clock));
        return stage;
    }

    /// <summary>Processes of the published build that share database, uploads, keys and Redis.</summary>
    public static async Task<Stage> OpensWith(int instances, RedisServer? redis = null, params (string Name, string Value)[] settings)
    {
        var stage = new Stage(redis);
        for (var number = 0; number < instances; number++)
        {
            var instance = await Instance.Of(stage._estate, redis, settings);
            stage._sites.Add(instance);
            await instance.Start();
        }

        return stage;
    }

    /// <summary>Somebody sits down at a browser of their own, led to one of the sites.</summary>
    public async Task<Person> Enters(string name, int at = 0, BrowserNewContextOptions? device = null)
    {
        var person = await Person.At(await Device.At(_sites[at].Address, device), name, this);
        _cast.Add(person);
        return person;
    }

    /// <summary>Has somebody act by a service of the first host, for what has no page.</summary>
    public async Task<T> As<T>(Person person, Func<IServiceProvider, Actor, Task<Outcome<T>>> acts)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(person.Name);
        return (await acts(scope.ServiceProvider, new Actor(new PersonId(account!.Id), account.SecurityStamp!, "test"))).Value;
    }

    /// <summary>
    /// What every journey ends with: no trouble in any browser or log, no page that calls itself broken, every browser agrees with what
    /// is stored, and the page that whoever came first looks at is accessible. (The others look at the same room, and that rule costs a
    /// second each.)
    /// </summary>
    public async Task EndsWell()
    {
        foreach (var person in _cast)
        {
            Assert.Empty(person.Device.Troubles);
            foreach (var page in person.Device.Context.Pages.ToArray()) await Assertions.Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
            await person.Device.Witness.Agrees(Database);
        }

        await _cast[0].FindsThePageAccessible();

        foreach (var site in _sites) Assert.Empty(site.Log.Troubles);
    }

    public async ValueTask DisposeAsync()
    {
        TellTroubles();
        foreach (var person in _cast) await person.Device.DisposeAsync();
        foreach (var site in _sites)
        {
            if (site is InProcessHost host) await host.DisposeAsync();
            else (site as IDisposable)?.Dispose();
        }

        Redis?.Dispose();
        _estate.Dispose();
    }

    internal void Joined(Person person) => _cast.Add(person);

    // Shown with a test that failed: what the logs said is gone with the host.
    private void TellTroubles()
    {
        foreach (var trouble in _sites.SelectMany(site => site.Log.Troubles).Concat(_cast.SelectMany(person => person.Device.Troubles)))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(trouble);
        }
    }
}
