using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Domain.People;

/// <summary>
/// What <c>@mention</c> names: 2–32 of <c>A–Z a–z 0–9 _ . -</c>, beginning and ending with a letter or digit.
/// Case is kept for display and ignored everywhere else.
/// </summary>
public readonly record struct Username
{
    private Username(string value) => Value = value;

    public string Value { get; }

    /// <summary>What two usernames that count as the same have in common.</summary>
    public string Key => Value.ToUpperInvariant();

    public static Outcome<Username> Parse(string? text)
    {
        var value = text?.Trim() ?? "";
        return value switch
        {
            "" => Refusal.Invalid("UsernameMissing", nameof(Username)),
            { Length: < Lengths.UsernameMin or > Lengths.Username } => Refusal.Invalid("UsernameLength", nameof(Username)),
            _ when !value.All(IsAllowed) => Refusal.Invalid("UsernameCharacters", nameof(Username)),
            _ when !char.IsAsciiLetterOrDigit(value[0]) || !char.IsAsciiLetterOrDigit(value[^1]) =>
                Refusal.Invalid("UsernameEnds", nameof(Username)),
            // @room calls everybody in a room.
            _ when RoomCall.IsMeantBy(value) => Refusal.Invalid("UsernameReserved", nameof(Username)),
            _ => new Username(value),
        };
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';
}
