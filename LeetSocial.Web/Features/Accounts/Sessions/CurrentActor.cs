using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <inheritdoc cref="ICurrentActor"/>
internal sealed class CurrentActor(CircuitSession circuit, IHttpContextAccessor requests) : ICurrentActor
{
    // A circuit lives inside the request that carries its socket, whose user may by now be another than the circuit's.
    public Actor? Get() => circuit.IsOpen
        ? circuit.Actor
        : requests.HttpContext is { } request ? request.User.Actor(request.Connection.Id) : null;
}
