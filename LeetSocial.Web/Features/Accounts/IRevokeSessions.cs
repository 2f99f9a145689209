using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Accounts;

/// <summary>Ends every sign-in of a person, on every device and instance.</summary>
public interface IRevokeSessions
{
    Task<Outcome<Done>> Revoke(PersonId person);
}
