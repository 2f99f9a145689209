using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeetSocial.Tests.Support;

/// <summary>Stands where every call of every service is asked for its sign-in, and lets all pass, or wait for a while.</summary>
internal sealed class Doorkeeper : ISessionGuard
{
    private TaskCompletionSource _open = Opened();
    private int _waiting;

    /// <summary>How many stand before the door.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public void Replace(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<ISessionGuard>(this));

    /// <summary>Whoever comes from now on waits.</summary>
    public void Shuts() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Opens() => _open.TrySetResult();

    public async ValueTask<Refusal?> Check(Actor actor)
    {
        var door = _open.Task;
        Interlocked.Increment(ref _waiting);
        await door;
        Interlocked.Decrement(ref _waiting);
        return null;
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }
}
