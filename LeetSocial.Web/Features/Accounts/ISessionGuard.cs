using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Accounts;

/// <summary>Asked at every call of every service: does the sign-in behind it still stand?</summary>
public interface ISessionGuard
{
    /// <summary>
    /// Null when it does; otherwise the refusal to answer with. The answer is at most 2 s old, and none that is older than a
    /// revocation this instance heard of.
    /// </summary>
    ValueTask<Refusal?> Check(Actor actor);
}
