using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace LeetSocial.Web.Features.Uploads.Storing;

/// <summary>
/// The name of a file in the store: 32 hexadecimal digits that nobody can guess, for a thumbnail with its width behind it
/// (<c>.w320</c>). Nothing that a person typed is ever part of it (T6).
/// </summary>
internal static partial class FileKey
{
    public static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static string Thumbnail(string key, int width) => $"{key}.w{width}";

    public static bool IsValid(string key) => Form().IsMatch(key);

    /// <summary>Throws for what is none: whoever asks with something else has mixed up its arguments.</summary>
    public static string Checked(string key) => IsValid(key) ? key : throw new ArgumentException("This is no key of a file.", nameof(key));

    [GeneratedRegex(@"^[0-9a-f]{32}(\.w[1-9][0-9]{0,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
