using System.Net;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Previews.Fetching;
using LeetSocial.Web.Features.Previews.Telling;

namespace LeetSocial.Web.Features.Previews;

/// <inheritdoc cref="IPageReader"/>
internal sealed class PageReader(PageClient client, IAddressPolicy policy, TimeProvider clock, LinkPreviewSwitch previews) : IPageReader
{
    private const int MostRedirects = 3;

    /// <summary>For the whole way, redirects and the last byte included.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public bool IsOn => previews.IsOn;

    public string? AddressOf(string link) => PageAddress.Of(link, policy)?.AbsoluteUri;

    public async Task<PageSummary?> Read(string address, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return PageAddress.Of(address, policy) is { } page ? await Follow(page, either.Token) : null;
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Whatever goes wrong out there makes it a page that says nothing.
            return null;
        }
    }

    private async Task<PageSummary?> Follow(Uri address, CancellationToken cancellation)
    {
        var page = address;
        for (var redirects = 0; redirects <= MostRedirects && page is not null; redirects++)
        {
            using var answer = await client.Ask(page, cancellation);
            if (!IsRedirect(answer.StatusCode))
            {
                return await Summarise(page, answer, cancellation);
            }
            page = PageAddress.After(page, answer.Headers.Location, policy);
        }
        return null;
    }

    private static async Task<PageSummary?> Summarise(Uri page, HttpResponseMessage answer, CancellationToken cancellation)
    {
        var type = answer.Content.Headers.ContentType;
        if (answer.StatusCode != HttpStatusCode.OK || type?.MediaType is not ("text/html" or "application/xhtml+xml"))
        {
            return null;
        }
        return await BoundedBody.Read(answer.Content, cancellation) is { } bytes
            ? PageHead.Read(PageEncoding.Decode(bytes.Span, type.CharSet)).Summary(page.IdnHost)
            : null;
    }

    private static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
