using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LeetSocial.Tests.Features.Accounts;

internal static class Answers
{
    public static async Task<IHtmlDocument> Page(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>What the page complains about, above the form and beside the fields.</summary>
    public static async Task<string[]> Complaints(this HttpResponseMessage answer) =>
        [.. (await answer.Page()).QuerySelectorAll("[role=alert].notice, .complaint").Select(one => one.TextContent.Trim())];

    /// <summary>Where it leads, from the path on.</summary>
    public static string Leads(this HttpResponseMessage answer)
    {
        var place = answer.Headers.Location!;
        return place.IsAbsoluteUri ? place.PathAndQuery : place.ToString();
    }

    public static async Task<bool> IsSignedIn(this Support.Cast.Visitor visitor)
    {
        using var answer = await visitor.Gets("/account/manage");
        return answer.IsSuccessStatusCode;
    }
}
