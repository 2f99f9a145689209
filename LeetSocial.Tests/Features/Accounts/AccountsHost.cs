using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>One host that the tests of a class share. Each uses names of its own.</summary>
public sealed class AccountsHost : IAsyncDisposable
{
    private readonly Estate _estate = new();

    public AccountsHost()
        : this(time: null)
    {
    }

    /// <summary>One of a test's own, by a clock of its own.</summary>
    internal AccountsHost(TimeProvider? time) => Site = new InProcessHost(_estate, time: time);

    internal InProcessHost Site { get; }

    internal Database Database => _estate.Database;

    internal string UploadsFolder => _estate.UploadsFolder;

    internal Mailbox Mail => new(_estate.MailFolder);

    internal Visitor Visitor() => new(Site.Address);

    internal async Task<Visitor> SignedIn(string name)
    {
        var visitor = Visitor();
        await visitor.Registers(name);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _estate.Dispose();
    }
}
