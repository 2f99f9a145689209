namespace LeetSocial.Web.Data.Reading;

/// <summary>
/// Whether the administrator wants linked pages to be read and shown (<c>LinkPreviews__Enabled</c>). Off, what was read before is kept
/// and not shown either.
/// </summary>
internal sealed record LinkPreviewSwitch(bool IsOn)
{
    public LinkPreviewSwitch(IConfiguration configuration)
        : this(configuration.GetValue("LinkPreviews:Enabled", false))
    {
    }
}
