using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Accounts.Sessions;

/// <inheritdoc cref="IAbsentActors"/>
internal sealed class AbsentActors(ReadPool reads) : IAbsentActors
{
    public Actor? Find(PersonId person, string errand) => reads.Read(read => read.Single(
        "SELECT SecurityStamp FROM people WHERE Id = $0 AND SecurityStamp IS NOT NULL",
        row => new Actor(person, row.GetString(0), $"{errand}/{person.Value}"),
        person.Value));
}
