using System.Globalization;
using Bunit;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Ui;

public sealed class RelativeTimeTests : BunitContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero);

    public RelativeTimeTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("2026-11-23T14:02:00Z", "14:02")]
    [InlineData("2026-11-23T00:00:00Z", "00:00")]
    [InlineData("2026-11-22T23:59:59Z", "Sun")]
    [InlineData("2026-11-17T12:00:00Z", "Tue")]
    [InlineData("2026-11-16T12:00:00Z", "16 Nov")]
    [InlineData("2025-12-31T12:00:00Z", "31 Dec 2025")]
    [InlineData("2026-11-23T15:00:00Z", "15:00")]
    public void The_nearer_the_finer(string at, string shown) =>
        Assert.Equal(shown, ShortTime.Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Now));

    [Fact]
    public void The_browser_is_given_the_moment_in_utc_wherever_it_was_said()
    {
        var time = Render(RelativeTime.Of(new DateTimeOffset(2026, 11, 23, 15, 2, 0, TimeSpan.FromHours(1)), Now)).Find("ls-time");

        Assert.Equal("2026-11-23T14:02:00Z", time.GetAttribute("datetime"));
        Assert.Equal("14:02", time.TextContent);
    }

    [Fact]
    public void A_sentence_keeps_its_words_around_the_time()
    {
        var time = Render(RelativeTime.Of(Now.AddDays(-1), Now, TimeStyle.Ago, "Last seen {0}")).Find("ls-time");

        Assert.Equal("Last seen Sun", time.TextContent);
        Assert.Equal("Last seen {0}", time.GetAttribute("data-pattern"));
    }
}
