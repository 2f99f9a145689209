using System.Net;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Features.Previews.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Previews;

/// <summary>The reader of pages as the product makes it, but for where it may go and whom it asks for names. Its time stands still unless it is given one.</summary>
internal sealed class PagesOfStrangers(IAddressPolicy policy, StubNames names, TimeProvider? clock = null) : IDisposable
{
    private readonly PageClient _client = new(new GuardedConnection(names, policy));

    public PageReader Reader => field ??= new PageReader(_client, policy, clock ?? new FakeTimeProvider(), new LinkPreviewSwitch(IsOn: true));

    public Task<PageSummary?> Read(string link) => Reader.Read(link, TestContext.Current.CancellationToken);

    public void Dispose() => _client.Dispose();
}

/// <summary>
/// Names as their owners would have them answered, each time the next answer; the last one for ever. A name that nothing is known of
/// means this machine, so that whoever asks for one by mistake does not get away with it.
/// </summary>
internal sealed class StubNames(string otherwise = "127.0.0.1 ::1") : INameLookup
{
    private readonly Dictionary<string, Queue<string>> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How often a name was looked up.</summary>
    public int Asked { get; private set; }

    /// <param name="name">The name.</param>
    /// <param name="answers">Each the addresses of one answer, separated by blanks.</param>
    public StubNames Says(string name, params string[] answers)
    {
        _answers[name] = new Queue<string>(answers);
        return this;
    }

    public Task<IPAddress[]> AddressesOf(string name, CancellationToken cancellation)
    {
        Asked++;
        var answer = !_answers.TryGetValue(name, out var answers) ? otherwise : answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return Task.FromResult<IPAddress[]>([.. answer.Split(' ').Select(IPAddress.Parse)]);
    }
}

/// <summary>As in production, but for the ports, and with one address of this machine besides.</summary>
internal sealed class PublicAndLoopback(params int[] ports) : IAddressPolicy
{
    private readonly PublicAddresses _public = new(ports);

    public bool AllowsPort(int port) => _public.AllowsPort(port);

    public bool AllowsAddress(IPAddress address) => address.Equals(IPAddress.Loopback) || _public.AllowsAddress(address);
}

/// <summary>No guard at all.</summary>
internal sealed class Anywhere : IAddressPolicy
{
    public bool AllowsPort(int port) => true;

    public bool AllowsAddress(IPAddress address) => true;
}
