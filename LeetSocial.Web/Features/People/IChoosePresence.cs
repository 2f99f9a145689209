using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.People;

/// <summary>Lets a person choose what they show of themselves.</summary>
public interface IChoosePresence
{
    Task<Outcome<Done>> Choose(Actor actor, ChosenPresence chosen, string status, string emoji);
}
