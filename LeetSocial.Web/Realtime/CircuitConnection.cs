using LeetSocial.Domain.Kernel;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// What one circuit asks of its browser, over whichever connection it has. A drawing that is lost with a connection is sent again over
/// the next; a call is not, nor is its answer.
/// </summary>
internal sealed class CircuitConnection : CircuitHandler
{
    private TaskCompletionSource _next = NotYet();
    private volatile bool _isUp = true;

    /// <summary>Asks, and again over every new connection, until there is an answer. Asking twice has to be the same as asking once.</summary>
    public async Task<T> Insist<T>(Func<ValueTask<T>> ask)
    {
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            var asked = ask().AsTask();
            // What fails while nobody is there says nothing.
            if (await Task.WhenAny(asked, next) == asked && (asked.IsCompletedSuccessfully || _isUp))
            {
                return await asked;
            }
            await next;
        }
    }

    /// <inheritdoc cref="Insist{T}"/>
    public Task Insist(Func<ValueTask> ask) => Insist(async () =>
    {
        await ask();
        return default(Done);
    });

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _isUp = true;
        Interlocked.Exchange(ref _next, NotYet()).SetResult();
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _isUp = false;
        return Task.CompletedTask;
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
