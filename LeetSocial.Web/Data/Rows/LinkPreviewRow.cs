namespace LeetSocial.Web.Data.Rows;

/// <summary>What a linked page says of itself, fetched once for everybody.</summary>
public sealed class LinkPreviewRow
{
    public long Id { get; set; }
    public string Url { get; set; } = "";
    public string Title { get; set; } = "";
    public string Description { get; set; } = "";
    public string SiteName { get; set; } = "";

    /// <summary>Whether the page told anything worth showing.</summary>
    public bool IsShown { get; set; }

    public DateTimeOffset FetchedAt { get; set; }
}

/// <summary>A message links to a page.</summary>
public sealed class MessageLinkRow
{
    public long MessageId { get; set; }
    public int Position { get; set; }
    public long PreviewId { get; set; }
}
