using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>Empties the index and begins it anew, from the newest message backwards, so that what is talked of today is found first.</summary>
internal sealed record StartOverWrite(IndexState From) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        if (IndexState.Read(session.Read) == From)
        {
            session.Execute("INSERT INTO search_index (search_index) VALUES ('delete-all')");
            session.Execute("DELETE FROM search_texts");
            session.Execute(
                """
                UPDATE search_state SET Version = $0,
                    EventId = (SELECT COALESCE(MAX(Id), 0) FROM room_events),
                    Untouched = (SELECT COALESCE(MAX(Id), 0) + 1 FROM messages)
                WHERE Id = 1
                """,
                IndexState.Current);
        }
        return default(Done);
    }
}
