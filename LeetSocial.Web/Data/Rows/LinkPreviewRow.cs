namespace LeetSocial.Web.Data.Rows;

/// <summary>
/// What a linked page said of itself when it was read, once for all messages that link to it within some days. Later messages get a
/// reading of their own: what stands under a message does not change any more.
/// </summary>
public sealed class LinkPreviewRow
{
    public long Id { get; set; }
    public string Url { get; set; } = "";
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";
    public string SiteName { get; set; } = "";

    /// <summary>Whether the page told anything worth showing.</summary>
    public bool IsShown { get; set; }

    /// <summary>Until it was read, when that was asked for.</summary>
    public DateTimeOffset FetchedAt { get; set; }
}

/// <summary>A message links to a page.</summary>
public sealed class MessageLinkRow
{
    public long MessageId { get; set; }
    public int Position { get; set; }
    public long PreviewId { get; set; }

    /// <summary>The author does not want it shown; an edit that keeps the link does not bring it back.</summary>
    public bool IsRemoved { get; set; }
}
