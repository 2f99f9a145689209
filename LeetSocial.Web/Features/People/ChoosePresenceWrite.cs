using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.People;

/// <summary>Keeps what a person shows of themselves.</summary>
internal sealed record ChoosePresenceWrite(PersonId Person, ChosenPresence Chosen, string Status, string Emoji) : IWrite<Done>
{
    /// <summary>Why it cannot be kept; null when it can.</summary>
    public Refusal? Unfit(DateTimeOffset now) => this switch
    {
        _ when !Enum.IsDefined(Chosen.Choice) => Refusal.Invalid("PresenceUnknown"),
        _ when Chosen.Until <= now => Refusal.Invalid("PresenceOver", "until"),
        _ when Status.Length > Lengths.Status => Refusal.Invalid("StatusTooLong", "status"),
        _ when PlainLine.Parse(Status, Lengths.Status, "Status").Refusal is { } unfit => unfit,
        _ when Emoji.Length > Lengths.StatusEmoji => Refusal.Invalid("EmojiTooLong", "emoji"),
        _ => null,
    };

    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute(
            "UPDATE people SET PresenceChoice = $1, PresenceUntil = $2, StatusText = $3, StatusEmoji = $4 WHERE Id = $0",
            Person.Value, (int)Chosen.Choice, Chosen.Until?.UtcTicks, Status, Emoji);
        return default(Done);
    }
}
