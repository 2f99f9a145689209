namespace LeetSocial.Web.Realtime.Limits;

/// <summary>Token buckets, one for each thing that somebody may not do too often.</summary>
public interface IRateLimiter
{
    /// <param name="scope">What is limited.</param>
    /// <param name="key">For whom: a person, a connection, an address.</param>
    /// <param name="perSecond">How fast the bucket fills; 0 or less is no limit.</param>
    /// <param name="burst">How much it holds, and holds at first.</param>
    /// <returns>Null when a token was taken; otherwise how long until there is one.</returns>
    ValueTask<TimeSpan?> Take(string scope, string key, double perSecond, int burst);

    /// <summary>What a token was taken for did not happen: it is put back.</summary>
    ValueTask GiveBack(string scope, string key);
}
