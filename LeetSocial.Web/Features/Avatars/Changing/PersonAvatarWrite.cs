using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Features.Avatars.Changing;

/// <summary>A person shows another picture, or none, from now on. The one before goes with the next sweep.</summary>
internal sealed record PersonAvatarWrite(PersonId Person, string? Key) : IWrite<IReadOnlyList<PersonRenamed>>
{
    public Outcome<IReadOnlyList<PersonRenamed>> Apply(WriteSession session)
    {
        var before = session.Read.Scalar<string?>("SELECT AvatarKey FROM people WHERE Id = $0", Person.Value);
        if (before is null && Key is null)
        {
            return Outcome.Of<IReadOnlyList<PersonRenamed>>([]);
        }
        session.Execute("UPDATE people SET AvatarKey = $1 WHERE Id = $0", Person.Value, Key);
        session.Release(Person, before, PictureVersion.Widths);
        return Outcome.Of(session.RecordLooks(Person));
    }
}
