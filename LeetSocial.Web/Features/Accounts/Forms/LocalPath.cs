namespace LeetSocial.Web.Features.Accounts.Forms;

/// <summary>Where to go on to after signing in, as an address line may ask for it (T21).</summary>
internal static class LocalPath
{
    public const string Messages = "/messages";

    private static readonly Uri Here = new("http://here.invalid/");

    /// <summary>The path when it cannot lead anywhere else than here, the conversation otherwise.</summary>
    public static string OrMessages(string? path) => IsLocal(path) ? path! : Messages;

    private static bool IsLocal(string? path)
    {
        if (string.IsNullOrEmpty(path) || !IsPlain(path))
        {
            return false;
        }
        // What a proxy on the way may make of it must be local, too.
        var unescaped = Uri.UnescapeDataString(Uri.UnescapeDataString(path));
        return IsPlain(unescaped) && Uri.TryCreate(Here, path, out var there) && there.Host == Here.Host && there.Scheme == Here.Scheme;
    }

    private static bool IsPlain(string path) =>
        path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(char.IsControl);
}
