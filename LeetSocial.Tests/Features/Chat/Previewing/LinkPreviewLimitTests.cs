namespace LeetSocial.Tests.Features.Chat.Previewing;

/// <summary>Nothing is looked at unless the administrator wants it.</summary>
public sealed class LinkPreviewsOffTests : LinkPreviewContext
{
    private protected override (string, string)[] Settings => [];

    [Fact]
    public async Task By_default_no_page_is_asked_and_no_address_is_kept()
    {
        var message = await Posts(Link("a"));

        Assert.Empty(Titles(message));
        Assert.Equal((0, 0, 0), (Site.Calls, Count("link_previews"), Count("jobs WHERE Kind = 'FetchPreview'")));
    }
}

/// <summary>How much one person may have looked at.</summary>
public sealed class LinkPreviewLimitTests : LinkPreviewContext
{
    private protected override (string, string)[] Settings => [("LinkPreviews:Enabled", "true"), ("Limits:LinkPreviewsPerMinute", "2")];

    [Fact]
    public async Task T30_beyond_the_limit_a_message_is_posted_and_stays_without_previews()
    {
        var (one, two, three) = (await Posts(Link("a")), await Posts(Link("b")), await Posts(Link("c")));

        await Shows(one, "Page of /a");
        await Shows(two, "Page of /b");
        await NothingIsLeftToDo();
        Assert.Empty(Titles(three));
        Assert.Equal(2, Site.Calls);
    }
}
