namespace LeetSocial.Web.Realtime.Redis;

/// <summary>Settings under <c>Redis</c>.</summary>
internal sealed class RedisSettings
{
    /// <summary>Absent or empty: this instance works without Redis.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Stands before every key and channel, so that several communities can share one server.</summary>
    public string Prefix { get; set; } = "leetsocial";
}
