using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>When something may be asked for: later than now, and no more than a year ahead.</summary>
public static class DueTime
{
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    public static Refusal? Refuse(DateTimeOffset due, DateTimeOffset now)
    {
        if (due <= now)
        {
            return Refusal.Invalid("DueInThePast", "Due");
        }
        return due - now > Furthest ? Refusal.Invalid("DueTooFar", "Due") : null;
    }
}
