using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LeetSocial.Tests.Security;

/// <summary>Has something happen in the midst of a circuit's opening: before the product's own handler sees it, or right behind it.</summary>
internal sealed class Interruption(int order, Func<Task> act) : CircuitHandler
{
    public const int BeforeItIsKnown = -2;
    public const int BeforeItIsConnected = 0;

    public override int Order => order;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => act();
}
