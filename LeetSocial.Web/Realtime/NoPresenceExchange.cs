namespace LeetSocial.Web.Realtime;

/// <summary>Without Redis an instance knows the people who are connected to it, and no others.</summary>
internal sealed class NoPresenceExchange : IPresenceExchange, IDisposable
{
    public void Tell(PresenceShare here)
    {
    }

    public IDisposable Listen(Action<IReadOnlyCollection<PresenceShare>> hear) => this;

    public void Dispose()
    {
    }
}
