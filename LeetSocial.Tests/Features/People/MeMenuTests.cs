using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.People;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.People;

public sealed class MeMenuTests : UiContext
{
    private static readonly MeModel Ada = new(new PersonId(1), "ada", "Ada Lovelace", PresenceChoice.Online, Presence.Online, "Thinking");
    private StatusChoice? _chosen;
    private Refusal? _refusal;

    public MeMenuTests() => Services.AddSingleton<AntiforgeryStateProvider>(new NoToken());

    [Fact]
    public void Choosing_busy_keeps_the_words()
    {
        Draw().Find("input[value=Busy]").Change("Busy");

        Assert.Equal(new StatusChoice(PresenceChoice.Busy, "Thinking"), _chosen);
    }

    [Fact]
    public void Words_are_saved_by_button_or_enter_without_the_blanks_around()
    {
        var menu = Draw();
        menu.Find("#me-status").Input("  In a call ");
        menu.Find("#me-status").KeyDown("Enter");

        Assert.Equal(new StatusChoice(PresenceChoice.Online, "In a call"), _chosen);
    }

    [Fact]
    public void Who_is_too_quick_is_told_how_long_to_wait_and_keeps_the_words()
    {
        _refusal = Refusal.TooMany(TimeSpan.FromSeconds(1.2));
        var menu = Draw();
        menu.Find("#me-status").Input("In a call");
        menu.Find("#me-status").KeyDown("Enter");

        Assert.Equal("A little slower, please. Try again in 2 s.", menu.Find("[role=alert]").TextContent);
        Assert.Equal("In a call", menu.Find("#me-status").GetAttribute("value"));
    }

    [Theory]
    [InlineData("HalfHour", 0.5)]
    [InlineData("Hour", 1)]
    [InlineData("FourHours", 4)]
    public void Busy_ends_by_itself_after_the_time_that_was_chosen_and_other_words_leave_it_at_that(string span, double hours)
    {
        var menu = Draw();
        menu.Find("input[value=Busy]").Change("Busy");
        menu.Render(set => set.Add(it => it.Model, Ada with { Choice = PresenceChoice.Busy, Presence = Presence.Busy }));
        menu.Find("#me-until").Change(span);
        var until = Clock.GetUtcNow().AddHours(hours);
        Assert.Equal(new StatusChoice(PresenceChoice.Busy, "Thinking", until), _chosen);

        menu.Render(set => set.Add(it => it.Model, Ada with { Choice = PresenceChoice.Busy, Presence = Presence.Busy, Until = until }));
        Assert.Contains("until", menu.Find(".until .hint").TextContent, StringComparison.Ordinal);
        Assert.Equal(span, menu.Find("#me-until option[selected]").GetAttribute("value"));
        Clock.Advance(TimeSpan.FromMinutes(5));
        menu.Find("#me-status").Input("In a call");
        menu.Find("#me-status").KeyDown("Enter");
        Assert.Equal(new StatusChoice(PresenceChoice.Busy, "In a call", until), _chosen);

        menu.Find("input[value=Online]").Change("Online");
        Assert.Equal(new StatusChoice(PresenceChoice.Online, "In a call"), _chosen);
    }

    [Fact]
    public void News_about_my_presence_leave_what_i_am_typing_alone()
    {
        var menu = Draw();
        menu.Find("#me-status").Input("half a thou");
        menu.Render(set => set.Add(it => it.Model, Ada with { Presence = Presence.Away }));

        Assert.Equal("half a thou", menu.Find("#me-status").GetAttribute("value"));
    }

    [Fact]
    public void Signing_out_is_a_form_without_a_submit_button()
    {
        var form = Draw().Find("form[data-sign-out][method=post][action='account/logout']");

        Assert.Equal("Sign out", form.QuerySelector("input[type=submit]")!.GetAttribute("value"));
        Assert.Equal("logout", form.QuerySelector("input[name=_handler]")!.GetAttribute("value"));
        Assert.Empty(Draw().FindAll("button[type=submit]"));
    }

    private IRenderedComponent<MeMenu> Draw() => Render<MeMenu>(set => set.Add(it => it.Model, Ada).Add(it => it.OnStatus, Keep));

    private Task<Refusal?> Keep(StatusChoice chosen)
    {
        _chosen = chosen;
        return Task.FromResult(_refusal);
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
