namespace LeetSocial.Bench.Browser;

/// <summary>Something a person waits for, once.</summary>
internal interface IJourney
{
    string Name { get; }

    /// <param name="n">Which time it is, for a text or a turn of its own.</param>
    /// <returns>Milliseconds.</returns>
    Task<double> Sample(int n);
}
