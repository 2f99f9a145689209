using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.People;

/// <summary>Reads the person in front of the screen.</summary>
internal sealed class MeReader(ReadPool reads, PresenceBoard presence)
{
    public MeModel? Read(PersonId person) => reads.Read(read => read.Single(
        $"SELECT p.UserName, p.DisplayName, p.PresenceChoice, p.StatusText, p.IsAdministrator, {AvatarVersion.OfPerson} FROM people p WHERE p.Id = $0",
        row => new MeModel(
            person, row.GetString(0), row.GetString(1), (PresenceChoice)row.GetInt32(2), presence.Of(person), row.GetString(3), row.GetBoolean(4))
        {
            Avatar = row.IsDBNull(5) ? null : row.GetString(5),
        },
        person.Value));
}
