using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Lists of messages that were put aside.</summary>
internal sealed partial class ChatQueries
{
    /// <summary>A room's pinned messages, the last pinned first.</summary>
    public async Task<Outcome<IReadOnlyList<TimelineRow>>> Pins(Actor actor, RoomId room)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return reads.Read<Outcome<IReadOnlyList<TimelineRow>>>(read => RoomAccess.Of(read, room, actor.Id) is null
            ? Refusal.NotFound
            : Outcome.Of<IReadOnlyList<TimelineRow>>(rows.Pinned(read, room)));
    }

    /// <summary>What this person keeps for later, the last kept first, from all rooms that are still theirs.</summary>
    /// <param name="actor">Whose.</param>
    /// <param name="after">The last one that was read; null begins.</param>
    public async Task<Outcome<IReadOnlyList<SavedMessage>>> Saved(Actor actor, SavedPlace? after = null)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany)
        {
            return tooMany;
        }
        return Outcome.Of<IReadOnlyList<SavedMessage>>(reads.Read(read => Saved(read, actor.Id, after ?? SavedPlace.Top)));
    }

    private List<SavedMessage> Saved(PreparedCommands read, PersonId person, SavedPlace after) =>
    [
        .. from place in read.List(
            """
            SELECT k.SavedAt, k.MessageId FROM saved_messages k
            JOIN messages m ON m.Id = k.MessageId JOIN memberships b ON b.RoomId = m.RoomId AND b.PersonId = $0
            WHERE k.PersonId = $0 AND (k.SavedAt, k.MessageId) < ($1, $2) ORDER BY k.SavedAt DESC, k.MessageId DESC LIMIT $3
            """,
            row => new SavedPlace(row.GetInt64(0), row.GetInt64(1)), person.Value, after.SavedAt, after.Message, PageSize)
           let row = rows.Find(read, new MessageId(place.Message))
           where row is not null
           select new SavedMessage(place, row),
    ];
}
