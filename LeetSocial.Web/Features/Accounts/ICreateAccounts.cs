using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Accounts;

/// <summary>Makes accounts on the product's own behalf: by the same rules as the page, but no mail is sent and no address is counted.</summary>
public interface ICreateAccounts
{
    /// <returns>The new person, as one who acts.</returns>
    Task<Outcome<Actor>> Create(string username, string displayName, string email, string password);
}
