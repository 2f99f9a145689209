using System.Globalization;
using System.Text;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// Draws a recording: what starts it, how it looks, how long it is, how fast it plays. Nothing of it is fetched before somebody wants to hear
/// it. The same stands in the composer before it is sent, made by <c>voice-view.js</c>; the words are the page's own.
/// </summary>
internal static class RowVoice
{
    /// <summary>How high the picture is, and how wide one digit of it, in units of its own.</summary>
    private const int Height = 32;
    private const int Step = 3;
    private const int Loudest = 35;

    private const string Signs =
        """<svg viewBox="0 0 24 24" aria-hidden="true"><path class="go" d="M8 5v14l11-7z"/><path class="rest" d="M8 5v14M16 5v14"/></svg>""";

    public static void Draw(StringBuilder html, MessageFile file, Voice voice)
    {
        var id = file.Id.Value;
        html.Append(CultureInfo.InvariantCulture,
            $"""<div class="voice" data-file="{id}" data-kind="voice" data-seconds="{voice.Seconds:0.##}"><button type="button" class="hear">{Signs}</button><div class="wave" role="slider" tabindex="0" aria-valuemin="0" aria-valuemax="{voice.Seconds:0.#}" aria-valuenow="0">{Picture(id, voice.Waveform)}<small>{MessageFile.Clock(voice.Seconds)}</small></div><button type="button" class="speed"><span>1×</span></button></div>""");
    }

    // Twice the same: what was heard is drawn over it, as far as it goes.
    private static string Picture(long id, string waveform) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg viewBox="0 0 {waveform.Length * Step} {Height}" preserveAspectRatio="none" aria-hidden="true"><path id="wave-{id}" d="{Bars(waveform)}"/></svg><svg class="heard" viewBox="0 0 {waveform.Length * Step} {Height}" preserveAspectRatio="none" aria-hidden="true"><use href="#wave-{id}"/></svg>""");

    private static string Bars(string waveform)
    {
        var path = new StringBuilder(waveform.Length * 10);
        foreach (var (place, digit) in waveform.Index())
        {
            var level = char.IsAsciiDigit(digit) ? digit - '0' : digit - 'a' + 10;
            var high = Math.Max(2, level * (Height - 2) / Loudest);
            path.Append(CultureInfo.InvariantCulture, $"M{(place * Step) + 1} {(Height - high) / 2}v{high}");
        }
        return path.ToString();
    }
}
