using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>Keeps what a person has begun to write. A text that is not the one they knew is never written over.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Room">Where.</param>
/// <param name="Content">What stands there now; empty for nothing.</param>
/// <param name="Known">The version that was changed into this.</param>
internal sealed record KeepDraftWrite(PersonId Person, RoomId Room, string Content, long Known) : IWrite<KeptDraft>
{
    public Outcome<KeptDraft> Apply(WriteSession session)
    {
        if (RoomAccess.Of(session.Read, Room, Person) is null)
        {
            return Refusal.NotFound;
        }
        var stored = Find(session.Read, Person, Room);
        if (stored.Content == Content)
        {
            return new KeptDraft(stored.Version);
        }
        if (stored.Version != Known && stored.Content.Length > 0)
        {
            return new KeptDraft(stored.Version, stored.Content);
        }
        // An empty one keeps its row: versions only ever grow.
        session.Execute(
            """
            INSERT INTO drafts (PersonId, RoomId, Content, Version, UpdatedAt) VALUES ($0, $1, $2, $3, $4)
            ON CONFLICT (PersonId, RoomId) DO UPDATE SET Content = $2, Version = $3, UpdatedAt = $4
            """,
            Person.Value, Room.Value, Content, stored.Version + 1, session.Now.UtcTicks);
        return new KeptDraft(stored.Version + 1);
    }

    public static DraftText Find(PreparedCommands read, PersonId person, RoomId room) => read.Single(
        "SELECT Content, Version FROM drafts WHERE PersonId = $0 AND RoomId = $1",
        row => new DraftText(row.GetString(0), row.GetInt64(1)), person.Value, room.Value) ?? DraftText.None;
}
