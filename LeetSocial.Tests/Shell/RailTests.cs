using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Shell;

namespace LeetSocial.Tests.Shell;

public sealed class RailTests : UiContext
{
    private static readonly MeModel Ada = new(new PersonId(1), "ada", "Ada <b>", PresenceChoice.Online, Presence.Away, "");

    [Theory]
    [InlineData(0, "Messages", null)]
    [InlineData(3, "Messages, 3 unread in all rooms", "3")]
    [InlineData(1234, "Messages, 1234 unread in all rooms", "99+")]
    public void What_waits_in_all_rooms_is_told_exactly_and_drawn_short(int unread, string told, string? drawn)
    {
        var rail = Draw(Ada, unread);

        Assert.Equal(told, rail.Find("a .vh").TextContent);
        Assert.Equal(drawn, rail.FindAll(".dot").SingleOrDefault()?.TextContent);
    }

    [Theory]
    [InlineData(0, "Saved messages", null)]
    [InlineData(2, "Saved messages, reminders due: 2", "2")]
    [InlineData(100, "Saved messages, reminders due: 100", "99+")]
    public void Reminders_whose_time_has_come_are_counted_where_they_are_listed(int due, string told, string? drawn)
    {
        var rail = Draw(Ada, 0);
        rail.Render(set => set.Add(it => it.Me, Ada).Add(it => it.Due, due));

        Assert.Equal(told, rail.Find("[href=saved] .vh").TextContent);
        Assert.Equal(drawn, rail.FindAll("[href=saved] .dot").SingleOrDefault()?.TextContent);
    }

    [Fact]
    public void My_button_tells_who_i_am_and_what_others_see_of_me_and_opens_the_menu()
    {
        var button = Draw(Ada, 0).Find("button");

        Assert.Equal("Ada <b>, Away. Set status", button.QuerySelector(".vh")!.TextContent);
        Assert.Equal("me-menu", button.GetAttribute("popovertarget"));
    }

    [Fact]
    public void It_is_drawn_again_when_the_count_or_the_person_is_another()
    {
        var rail = Draw(Ada, 0);
        rail.Render(set => set.Add(it => it.Me, Ada).Add(it => it.Unread, 0));
        Assert.Equal(1, rail.RenderCount);

        rail.Render(set => set.Add(it => it.Me, Ada with { DisplayName = "Countess" }).Add(it => it.Unread, 0));
        Assert.Contains("Countess", rail.Find("button .vh").TextContent, StringComparison.Ordinal);
        rail.Render(set => set.Add(it => it.Me, Ada).Add(it => it.Unread, 2));
        Assert.Equal("2", rail.Find(".dot").TextContent);
        rail.Render(set => set.Add(it => it.Me, Ada).Add(it => it.Unread, 2).Add(it => it.Page, "saved"));
        Assert.Equal(["saved"], rail.FindAll("[aria-current=true]").Select(link => link.GetAttribute("href")));
    }

    private IRenderedComponent<Rail> Draw(MeModel me, int unread) => Render<Rail>(set => set.Add(it => it.Me, me).Add(it => it.Unread, unread));
}
