namespace LeetSocial.Domain.People;

/// <summary>What a person shows of being there.</summary>
public enum Presence
{
    Offline,
    Away,
    Busy,
    Online,
}

/// <summary>What a person chose to show. Automatic away replaces only <see cref="Online"/>.</summary>
public enum PresenceChoice
{
    Online,
    Away,
    Busy,
}

/// <summary>What follows from a person's choice and what their devices are doing.</summary>
public static class PresenceRule
{
    /// <param name="choice">What the person chose.</param>
    /// <param name="connected">Whether any device is there.</param>
    /// <param name="active">Whether any device is visible and was used within the last five minutes.</param>
    public static Presence Shown(PresenceChoice choice, bool connected, bool active) => (choice, connected, active) switch
    {
        (_, false, _) => Presence.Offline,
        (PresenceChoice.Busy, _, _) => Presence.Busy,
        (PresenceChoice.Away, _, _) => Presence.Away,
        (_, _, false) => Presence.Away,
        _ => Presence.Online,
    };
}
