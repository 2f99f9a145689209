namespace LeetSocial.Bench.Servers;

/// <summary>The only settings that differ from a fresh installation: a whole crowd comes from one address, and no limit may stand in for a speed.</summary>
internal static class Limits
{
    public static IEnumerable<KeyValuePair<string, string>> Off { get; } =
        new[]
            {
                "MessagesPerSecond", "CircuitsPerPerson", "SignUpsPerHour", "LoginsPerMinute", "UploadsPerMinute", "RoomsPerMinute",
                "MembershipsPerMinute", "StatusesPerMinute", "SearchesPerSecond", "SearchesPerMinute", "TypingPerSecond", "ReadsPerSecond", "PagesPerSecond",
                "OpeningsPerSecond",
            }
            .Select(limit => KeyValuePair.Create($"Limits__{limit}", "0"));
}
