using System.Text.RegularExpressions;
using LeetSocial.Domain.People;
using LeetSocial.Web.Api;
using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>Decides which links of a message are looked at.</summary>
internal sealed partial class LinkPlans(IPageReader pages, ActLimits limits, IJobQueue jobs, IServiceProvider services)
{
    /// <summary>How many pages are shown of one message.</summary>
    private const int Most = 3;

    private readonly Uri? _own = PublicUrl.Configured(services);

    /// <summary>Who posts too many links too fast is not stopped by it: these stay without previews.</summary>
    public async ValueTask<LinkPlan> Of(Actor actor, RenderedMessage message)
    {
        var addresses = message.Links.Select(pages.AddressOf).OfType<string>().Where(IsElsewhere).Distinct().Take(Most).ToArray();
        if (addresses.Length == 0)
        {
            return LinkPlan.None;
        }
        var isLookedAt = pages.IsOn && await limits.Take(ActLimit.LinkPreviews, actor) is null;
        return new LinkPlan([.. addresses], isLookedAt ? jobs : null);
    }

    // A stranger, which the reader is, would see nothing but the sign-in page there.
    private bool IsElsewhere(string address) =>
        new Uri(address) is var page && !Permalink().IsMatch(page.AbsolutePath) && page.Authority != _own?.Authority;

    [GeneratedRegex(@"/messages/\d+(/\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Permalink();
}
