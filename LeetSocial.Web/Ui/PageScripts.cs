namespace LeetSocial.Web.Ui;

/// <summary>What the server may call of the page's scripts, as <c>Shell/server-calls.js</c> puts it there.</summary>
internal static class PageScripts
{
    public const string Attach = "leetSocial.attach";
    public const string Detach = "leetSocial.detach";
    public const string Announce = "leetSocial.announce";
    public const string BeginSearch = "leetSocial.beginSearch";
    public const string EndOfToday = "leetSocial.endOfToday";
}
