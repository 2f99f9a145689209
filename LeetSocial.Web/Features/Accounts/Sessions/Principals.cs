using System.Globalization;
using System.Security.Claims;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.Sessions;

internal static class Principals
{
    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>Whom the framework's user stands for; null when nobody is signed in.</summary>
    public static Actor? Actor(this ClaimsPrincipal user, string connection) =>
        user.Identity?.IsAuthenticated == true
        && long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && user.FindFirstValue(Stamp) is { } stamp
            ? new Actor(new PersonId(id), stamp, connection)
            : null;
}
