using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Previews.Fetching;

/// <summary>Which addresses are asked at all, before any name is looked up.</summary>
internal static class PageAddress
{
    /// <summary>The address of a link without its fragment, which no server ever sees.</summary>
    public static Uri? Of(string link, IAddressPolicy policy) =>
        link.Length <= Lengths.PreviewAddress && Uri.TryCreate(link, UriKind.Absolute, out var address) ? Check(address, policy) : null;

    /// <summary>Where a page sends its visitor next. What came encrypted does not go on in the clear.</summary>
    public static Uri? After(Uri address, Uri? location, IAddressPolicy policy) =>
        location is not null && Uri.TryCreate(address, location, out var next)
        && (next.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? Check(next, policy)
            : null;

    private static Uri? Check(Uri address, IAddressPolicy policy)
    {
        var isAsked = (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0
            && address.IdnHost.Length > 0
            && policy.AllowsPort(address.Port);
        var whole = isAsked ? address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : "";
        return whole.Length is > 0 and <= Lengths.PreviewAddress ? new Uri(whole) : null;
    }
}
