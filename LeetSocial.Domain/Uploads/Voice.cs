using System.Globalization;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Uploads;

/// <summary>What whoever recorded a voice message says of it: how long it is, and how it looks.</summary>
/// <param name="Seconds">How long it is.</param>
/// <param name="Waveform">How loud it is at even distances: digits of base 36, from <c>0</c>, silence, to <c>z</c>.</param>
public sealed record Voice(double Seconds, string Waveform)
{
    /// <summary>How many digits a waveform has, at least and at most.</summary>
    public const int FewestLevels = 64;
    public const int MostLevels = 128;

    /// <summary>Where recorders stop by themselves, in seconds.</summary>
    public const double Longest = 300;

    /// <summary>By how much they may be late, in seconds.</summary>
    public const double Tolerance = 5;

    /// <summary>Reads what is said; numbers as in any language.</summary>
    public static Outcome<Voice> Of(string seconds, string waveform)
    {
        if (!double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length)
            || waveform.Length is < FewestLevels or > MostLevels || !waveform.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c)))
        {
            return FileRefusals.VoiceUnreadable;
        }
        return new Voice(length, waveform).Fit(length);
    }

    /// <summary>The same with the length that its bytes tell, if that is one.</summary>
    public Outcome<Voice> Fit(double seconds) => seconds switch
    {
        > Longest + Tolerance => FileRefusals.VoiceTooLong,
        > 0 => this with { Seconds = Math.Min(seconds, Longest) },
        _ => FileRefusals.VoiceUnreadable,
    };
}
