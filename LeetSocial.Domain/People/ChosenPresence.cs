namespace LeetSocial.Domain.People;

/// <summary>What a person chose to show, and until when; null keeps it.</summary>
public readonly record struct ChosenPresence(PresenceChoice Choice, DateTimeOffset? Until)
{
    /// <summary>What of it holds now: Online comes back when the time is over.</summary>
    public PresenceChoice At(DateTimeOffset now) => Until <= now ? PresenceChoice.Online : Choice;
}
