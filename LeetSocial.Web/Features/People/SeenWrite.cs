using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.People;

/// <summary>Keeps when people were last there. Instances may report the same person; the latest counts.</summary>
internal sealed record SeenWrite(IReadOnlyCollection<(PersonId Person, DateTimeOffset At)> Seen) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        foreach (var (person, at) in Seen)
        {
            session.Execute(
                "UPDATE people SET LastSeenAt = MAX(COALESCE(LastSeenAt, 0), $1) WHERE Id = $0", person.Value, at.UtcTicks);
        }
        return default(Done);
    }
}
