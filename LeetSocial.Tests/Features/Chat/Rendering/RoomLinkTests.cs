using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Tests.Features.Chat.Rendering;

public class RoomLinkTests
{
    private const string General = "<a class=\"in\" href=\"messages/5\">#General</a>";
    private const string Lunch = "<a class=\"in\" href=\"messages/5\">#Team [EU] lunch</a>";

    [Theory]
    [InlineData("#General", General)]
    [InlineData("See #general.", "See " + General + ".")]
    [InlineData("#[General], (#General)", General + ", (" + General + ")")]
    [InlineData("_#General_ **#General**", "<em>" + General + "</em> <strong>" + General + "</strong>")]
    [InlineData("#[Team \\[EU\\] lunch]", Lunch)]
    [InlineData("#[team \\[eu\\] lunch ]!", Lunch + "!")]
    public void The_name_of_a_room_becomes_a_link(string source, string html)
    {
        var message = RenderingCast.Render(source);

        Assert.Equal($"<p>{html}</p>", message.Html.Trim());
        AllowedDom.Holds(message.Html);
    }

    [Theory]
    [InlineData("#Generals #Secret #[Secret plans] #123", "#Generals #Secret #[Secret plans] #123")]
    [InlineData("#[derive(Debug)] #[cfg(x)]", "#[derive(Debug)] #[cfg(x)]")]
    [InlineData("a#General /#General ##General &#35;General", "a#General /#General ##General #General")]
    [InlineData("\\#General", "#General")]
    [InlineData("`#General`", "<code>#General</code>")]
    [InlineData("#[General", "#[General")]
    [InlineData("#[] #", "#[] #")]
    public void Whatever_else_stands_after_a_hash_stays_as_it_was_typed(string source, string html) =>
        Assert.Equal($"<p>{html}</p>", RenderingCast.Render(source).Html.Trim());

    [Theory]
    [InlineData("# General", "<h2>General</h2>")]
    [InlineData("#[General](https://x.y)", "<p>#<a href=\"https://x.y\" rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\">General</a></p>")]
    [InlineData("[#General](https://x.y)", "<p><a href=\"https://x.y\" rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\">#General</a></p>")]
    public void Headings_and_links_stay_what_they_are(string source, string html) =>
        Assert.Equal(html, RenderingCast.Render(source).Html.Trim());

    [Fact]
    public void Letters_of_every_script_make_a_name()
    {
        var lookup = new MentionLookup([], [new LinkableRoom(new RoomId(3), "Größe-日本")]);

        var message = RenderingCast.Renderer.Render(RenderingCast.Renderer.Parse("#größe-日本"), lookup);

        Assert.Equal("<p><a class=\"in\" href=\"messages/3\">#Größe-日本</a></p>", message.Html.Trim());
    }

    [Fact]
    public void T29_a_flood_of_room_names_is_cut_off()
    {
        var flood = RenderingCast.Render(string.Concat(Enumerable.Repeat("#General ", 800)));

        Assert.Equal(ParsedMessage.MaxRooms, RenderingCast.Dom(flood.Html).QuerySelectorAll("a").Length);
    }
}
