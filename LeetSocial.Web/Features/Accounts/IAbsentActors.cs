using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Accounts;

/// <summary>
/// Who acts when something is done that a person asked for earlier: that person, by no sign-in of theirs. Services check them as
/// anybody else.
/// </summary>
public interface IAbsentActors
{
    /// <param name="person">Who asked.</param>
    /// <param name="errand">What it was; limits per connection count it for itself.</param>
    /// <returns>Null where there is no such person any more.</returns>
    Actor? Find(PersonId person, string errand);
}
