namespace LeetSocial.Web.Realtime;

/// <summary>News that cannot be told one by one: whoever hears it reads anew what they show.</summary>
internal sealed class Reload
{
    public static readonly Reload Everything = new();

    private Reload()
    {
    }
}
