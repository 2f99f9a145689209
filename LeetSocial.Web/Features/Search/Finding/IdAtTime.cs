using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Search.Finding;

/// <summary>Where in the order of ids a time begins. Ids grow with time, so halving finds it without an index of times.</summary>
internal static class IdAtTime
{
    /// <summary>The first id that was posted at a time or later; beyond all when none was.</summary>
    public static long First(PreparedCommands read, long ticks)
    {
        var (low, high) = (0L, read.Scalar<long>("SELECT COALESCE(MAX(Id), 0) + 1 FROM messages"));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (read.Scalar<long>("SELECT CreatedAt FROM messages WHERE Id >= $0 ORDER BY Id LIMIT 1", middle) < ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
