using System.Globalization;
using Bunit;
using LeetSocial.Domain.People;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Ui;

public sealed class AvatarTests : BunitContext
{
    public static TheoryData<string> Colors => [.. AvatarColor.Palette];

    [Theory]
    [MemberData(nameof(Colors))]
    public void White_letters_on_any_colour_can_be_read(string color) =>
        Assert.InRange(1.05 / (Luminance(color) + .05), 4.5, 21);

    [Fact]
    public void A_colour_is_for_ever_and_every_id_has_one()
    {
        Assert.Equal(AvatarColor.Of(7), AvatarColor.Of(7));
        Assert.NotEqual(AvatarColor.Of(7), AvatarColor.Of(8));
        Assert.Contains(AvatarColor.Of(long.MinValue), AvatarColor.Palette);
        Assert.Contains(AvatarColor.Of(long.MaxValue), AvatarColor.Palette);
    }

    [Theory]
    [InlineData(Presence.Online, "av pr online")]
    [InlineData(Presence.Away, "av pr away")]
    [InlineData(Presence.Busy, "av pr busy")]
    [InlineData(Presence.Offline, "av pr offline")]
    public void Presence_is_a_dot(Presence presence, string look) =>
        Assert.Equal(look, Render<Avatar>(set => set.Add(a => a.Name, "Bo").Add(a => a.Presence, presence)).Find("span").ClassName);

    [Fact]
    public void A_room_is_a_square() =>
        Assert.Equal("av sq l", Render<Avatar>(set => set
            .Add(a => a.Name, "General").Add(a => a.IsRoom, true).Add(a => a.Size, AvatarSize.Large)).Find("span").ClassName);

    [Fact]
    public void A_hostile_name_is_text() =>
        Assert.Empty(Render<Avatar>(set => set.Add(a => a.Name, "<img/src=x> <b>")).FindAll("img, b"));

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private static double Luminance(string color)
    {
        var channels = Enumerable.Range(0, 3)
            .Select(at => int.Parse(color.AsSpan(1 + 2 * at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(channel => channel <= .04045 ? channel / 12.92 : Math.Pow((channel + .055) / 1.055, 2.4))
            .ToArray();
        return .2126 * channels[0] + .7152 * channels[1] + .0722 * channels[2];
    }
}
