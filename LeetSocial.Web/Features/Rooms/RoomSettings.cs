namespace LeetSocial.Web.Features.Rooms;

/// <summary>What somebody wants to be different about a room; null leaves it as it is.</summary>
public sealed record RoomSettings
{
    public string? Name { get; init; }

    public string? Topic { get; init; }

    public bool? IsPrivate { get; init; }

    /// <summary>The wait between two messages of one member, in seconds; 0 for none.</summary>
    public int? SlowModeSeconds { get; init; }

    public bool? ShowsEdits { get; init; }
}
