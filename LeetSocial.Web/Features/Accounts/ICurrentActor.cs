using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Accounts;

/// <summary>Who is signed in here: in this circuit, or in this request.</summary>
public interface ICurrentActor
{
    /// <summary>Null when nobody is, or no longer.</summary>
    Actor? Get();
}
