namespace LeetSocial.Web.Shell;

/// <summary>
/// The theme a person chose, in a cookie so that the very first byte of a page is already in it.
/// </summary>
internal static class ThemeCookie
{
    /// <returns>The value of <c>data-theme</c>; null leaves the choice to the system.</returns>
    public static string? Read(HttpRequest request) => request.Cookies["theme"] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => null,
    };
}
