using System.Buffers;
using System.Text;

namespace LeetSocial.Web.Features.Previews.Telling;

/// <summary>Turns a page's bytes into text: as its first bytes, its server or the page itself says, and UTF-8 else. Never throws.</summary>
internal static class PageEncoding
{
    /// <summary>How far into the page its own word is looked for, as browsers do.</summary>
    private const int Prescan = 1024;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \"'/>;");

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => (Named(charset) ?? Own(bytes) ?? Encoding.UTF8).GetString(bytes),
    };

    // A page that can be read to here is written in something that holds ASCII, whatever it says.
    private static Encoding? Own(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, Prescan)]);
        var at = start.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }
        var value = start.AsSpan(at + "charset".Length).TrimStart(" =\"'");
        var end = value.IndexOfAny(Ends);
        var named = end > 0 ? Named(value[..end].ToString()) : null;
        return named is UnicodeEncoding or UTF32Encoding ? Encoding.UTF8 : named;
    }

    private static Encoding? Named(string? charset)
    {
        var name = charset?.Trim(' ', '"', '\'').ToLowerInvariant();
        try
        {
            return name switch
            {
                null or "" => null,
                // What is called so on the web is this.
                "iso-8859-1" or "latin1" or "ascii" or "us-ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
                _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
            };
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
