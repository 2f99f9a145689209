using System.Globalization;
using LeetSocial.Web.Features.Search.Asking;

namespace LeetSocial.Tests.Features.Search;

/// <summary>When a day begins and ends, by the clocks of whoever asks.</summary>
public sealed class DateSpanTests
{
    [Theory]
    [InlineData("UTC", "2026-11-24", "2026-11-24T00:00", "2026-11-25T00:00")]
    [InlineData("Asia/Tokyo", "2026-11-24", "2026-11-23T15:00", "2026-11-24T15:00")]
    [InlineData("America/New_York", "2026-11-24", "2026-11-24T05:00", "2026-11-25T05:00")]
    [InlineData("America/New_York", "2026", "2026-01-01T05:00", "2027-01-01T05:00")]
    [InlineData("Asia/Kathmandu", "2026-11", "2026-10-31T18:15", "2026-11-30T18:15")]
    public void A_day_is_that_of_the_asker(string zone, string text, string start, string end) =>
        Assert.Equal((Utc(start), Utc(end)), Span(text, zone));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("Africa/Cairo", "2026-04-24", 23)] // from midnight to one there is no time
    [InlineData("Africa/Cairo", "2026-10-29", 25)] // midnight comes twice
    [InlineData("America/Havana", "2026-03-08", 23)]
    public void Clocks_that_are_changed_make_days_shorter_and_longer(string zone, string day, int hours)
    {
        var (start, end) = Span(day, zone);

        Assert.Equal(hours, (end - start).TotalHours);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Atlantis/Capital")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Europe/Berlin\0")]
    [InlineData("'; DROP TABLE messages; --")]
    public void Who_names_no_zone_that_is_known_asks_in_UTC(string? name) => Assert.Same(TimeZoneInfo.Utc, Zone.Named(name));

    [Fact]
    public void No_name_is_so_long_that_it_is_looked_for() => Assert.Same(TimeZoneInfo.Utc, Zone.Named(new string('A', 100_000)));

    private static (DateTimeOffset Start, DateTimeOffset End) Span(string text, string zone)
    {
        Assert.True(DateSpan.TryParse(text, Zone.Named(zone), out var span));
        return (span.Start.ToUniversalTime(), span.End.ToUniversalTime());
    }

    private static DateTimeOffset Utc(string time) => DateTimeOffset.Parse(time + "Z", CultureInfo.InvariantCulture);
}
