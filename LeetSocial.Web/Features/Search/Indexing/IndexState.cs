using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>How far the index has come. It stands beside the index and moves in the same transactions.</summary>
/// <param name="Version">By which rules its tokens were made.</param>
/// <param name="EventId">The last event of the log that it follows.</param>
/// <param name="Untouched">Older messages than this one wait for their first turn; 0 or 1 is none.</param>
internal sealed record IndexState(int Version, long EventId, long Untouched)
{
    /// <summary>Raise it with every change of the tokens, the facts or the folding: the index is then built anew.</summary>
    public const int Current = 3;

    public static IndexState Read(PreparedCommands read) => read.Single(
        "SELECT Version, EventId, Untouched FROM search_state WHERE Id = 1",
        row => new IndexState(row.GetInt32(0), row.GetInt64(1), row.GetInt64(2)))!;
}
