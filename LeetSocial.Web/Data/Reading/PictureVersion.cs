namespace LeetSocial.Web.Data.Reading;

/// <summary>
/// Which picture a person or a room shows, as its address and everybody who draws it name it: the beginning of the picture's own key, which
/// is another for every picture. The rest of the key stays here.
/// </summary>
internal static class PictureVersion
{
    private const int Length = 12;

    /// <summary>In which widths each lies in the store, as rows of files name them.</summary>
    public const string Widths = "64 128 256";

    /// <summary>A column of <c>people p</c>.</summary>
    public const string OfPerson = "substr(p.AvatarKey, 1, 12)";

    /// <summary>A column of <c>rooms r</c>.</summary>
    public const string OfRoom = "substr(r.AvatarKey, 1, 12)";

    public static string? Of(string? key) => key?[..Length];
}
