using System.Security.Claims;
using LeetSocial.Domain.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <summary>The sign-in a circuit was opened under. The circuit ends with it, and serves no other.</summary>
internal sealed class CircuitSession(
    AuthenticationStateProvider states,
    IHttpContextAccessor requests,
    ISessionGuard guard,
    OpenCircuits circuits,
    NavigationManager navigation,
    IJSRuntime browser,
    TimeProvider clock) : CircuitHandler
{
    /// <summary>A browser that was told to leave has gone by then.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private Actor? _opener;
    private HttpContext? _connection;
    private bool _wasUp;
    private bool _isEnding;

    /// <summary>Before those of the features: what they do depends on it.</summary>
    public override int Order => -1;

    public bool IsOpen { get; private set; }

    /// <summary>Null when nobody is signed in, and from the moment on in which the sign-in ends.</summary>
    public Actor? Actor { get; private set; }

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await states.GetAuthenticationStateAsync();
        Actor = _opener = state.User.Actor(circuit.Id);
        IsOpen = true;
        if (Actor is not null && !circuits.Enter(Actor.Id, this))
        {
            _ = Leave("/account/too-many-tabs");
        }
    }

    /// <remarks>
    /// The framework gives a circuit that is resumed to whoever resumes it (T18). It takes no other answer than an exception here,
    /// by which it disposes the circuit before anything is sent. A browser that resumes is told; one that begins is not, and would wait
    /// for ever at a page that is dead: the end of its connection tells it.
    /// </remarks>
    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var connection = requests.HttpContext;
        var here = connection?.User.Actor(circuit.Id);
        if (here != _opener || (_isEnding && _wasUp) || (here is not null && await guard.Check(here) is not null))
        {
            if (!_wasUp)
            {
                connection?.Abort();
            }
            throw new InvalidOperationException("The circuit belongs to another sign-in.");
        }
        _connection = connection;
        _wasUp = true;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _connection = null;
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        IsOpen = false;
        circuits.Leave(this);
        return Task.CompletedTask;
    }

    /// <summary>Ends the circuit if its sign-in has.</summary>
    public async Task Recheck()
    {
        if (Actor is { } actor && await guard.Check(actor) is not null)
        {
            var back = "/" + navigation.ToBaseRelativePath(navigation.Uri);
            // Whatever is shown to the person goes, and with it what it listened to.
            (states as IHostEnvironmentAuthenticationStateProvider)?.SetAuthenticationState(
                Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
            await Leave("/account/login?returnUrl=" + Uri.EscapeDataString(back));
        }
    }

    private async Task Leave(string page)
    {
        if (_isEnding)
        {
            return;
        }
        _isEnding = true;
        Actor = null;
        try
        {
            await browser.InvokeVoidAsync("location.assign", Grace, page);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // It went, or will not go: either way it is cut off.
        }
        finally
        {
            await Task.Delay(Grace, clock);
            _connection?.Abort();
        }
    }
}
