using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.People;

/// <summary>Reads the person in front of the screen.</summary>
internal sealed class MeReader(ReadPool reads, PresenceBoard presence, TimeProvider clock)
{
    public MeModel? Read(PersonId person) => reads.Read(read => read.Single(
        $"""
        SELECT p.UserName, p.DisplayName, p.PresenceChoice, p.StatusText, p.IsAdministrator, {PictureVersion.OfPerson}, p.PresenceUntil
        FROM people p WHERE p.Id = $0
        """,
        row => Model(
            new MeModel(person, row.GetString(0), row.GetString(1), default, presence.Of(person), row.GetString(3), row.GetBoolean(4))
            {
                Avatar = row.IsDBNull(5) ? null : row.GetString(5),
            },
            new ChosenPresence((PresenceChoice)row.GetInt32(2), row.IsDBNull(6) ? null : row.GetTime(6))),
        person.Value));

    // What is over was chosen once, and holds no more.
    private MeModel Model(MeModel me, ChosenPresence chosen)
    {
        var holds = chosen.At(clock.GetUtcNow());
        return me with { Choice = holds, Until = holds == chosen.Choice ? chosen.Until : null };
    }
}
