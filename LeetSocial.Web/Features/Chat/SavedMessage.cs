using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Features.Chat;

/// <summary>A message that somebody keeps for later.</summary>
/// <param name="Place">Where it stands among all that they keep.</param>
/// <param name="Row">The message as it is now.</param>
internal sealed record SavedMessage(SavedPlace Place, TimelineRow Row);

/// <summary>A place in the list of what somebody keeps; it stays where it is, whatever is kept and given up around it.</summary>
/// <param name="SavedAt">When it was kept, in UTC ticks.</param>
/// <param name="Message">Which message.</param>
internal readonly record struct SavedPlace(long SavedAt, long Message)
{
    /// <summary>Before everything.</summary>
    public static SavedPlace Top { get; } = new(long.MaxValue, long.MaxValue);
}
