namespace LeetSocial.Web.Features.Previews;

/// <summary>
/// Looks at pages that people link to. They are strangers' machines: it never reaches into the server's own network (T14), and a
/// page costs bounded time and bytes whatever it does (T15).
/// </summary>
public interface IPageReader
{
    /// <summary>Whether the administrator wants pages to be looked at (<c>LinkPreviews__Enabled</c>).</summary>
    bool IsOn { get; }

    /// <summary>The address at which a link is read.</summary>
    /// <returns>Null for a link that is never followed: of another scheme or port, with credentials, or too long.</returns>
    string? AddressOf(string link);

    /// <summary>What the page at an address says of itself.</summary>
    /// <returns>Null where there is none, it says nothing, or it may not be read.</returns>
    Task<PageSummary?> Read(string address, CancellationToken cancellation);
}
