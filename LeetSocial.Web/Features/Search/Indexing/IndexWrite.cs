using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>
/// Takes a portion of messages into the index and moves its cursor. Everything was prepared before; if the cursor moved since,
/// another instance has done it, and this does nothing.
/// </summary>
/// <param name="From">Where the index stood when the portion was read.</param>
/// <param name="To">Where it stands afterwards.</param>
/// <param name="Changes">The portion, with the tokens to take out and to put in; the newest first, which is the order the index likes.</param>
internal sealed record IndexWrite(IndexState From, IndexState To, IReadOnlyList<IndexWrite.Change> Changes) : IWrite<Done>
{
    internal sealed record Change(IndexedMessage Message, string? Out, string? In)
    {
        public static Change Of(IndexedMessage message) => new(message, message.Before?.Tokens, message.Now?.Tokens);
    }

    /// <summary>
    /// The row of a message. The newest comes first: SQLite walks an index of words forwards twice as fast as backwards, where it has
    /// to read each of its pages to the end before it can begin.
    /// </summary>
    public static long PlaceOf(long message) => -message;

    public Outcome<Done> Apply(WriteSession session)
    {
        if (IndexState.Read(session.Read) != From)
        {
            return default(Done);
        }
        foreach (var change in Changes)
        {
            TakeOut(session, change);
            PutIn(session, change);
        }
        session.Execute("UPDATE search_state SET EventId = $0, Untouched = $1 WHERE Id = 1", To.EventId, To.Untouched);
        return default(Done);
    }

    private static void TakeOut(WriteSession session, Change change)
    {
        if (change.Out is not null)
        {
            session.Execute(
                "INSERT INTO search_index (search_index, rowid, Tokens) VALUES ('delete', $0, $1)", PlaceOf(change.Message.Id), change.Out);
            session.Execute("DELETE FROM search_texts WHERE MessageId = $0", change.Message.Id);
        }
    }

    private static void PutIn(WriteSession session, Change change)
    {
        if (change.In is not null)
        {
            var text = change.Message.Now!;
            session.Execute("INSERT INTO search_index (rowid, Tokens) VALUES ($0, $1)", PlaceOf(change.Message.Id), change.In);
            session.Execute(
                "INSERT INTO search_texts (MessageId, Text, Facts) VALUES ($0, $1, $2)", change.Message.Id, text.Text, text.Facts);
        }
    }
}
