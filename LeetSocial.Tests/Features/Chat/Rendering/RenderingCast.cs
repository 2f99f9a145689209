using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Tests.Features.Chat.Rendering;

internal static class RenderingCast
{
    /// <summary>Where the picture of every emoji of this community is.</summary>
    public const string Party = "api/emoji/3/0123456789ab";

    public static readonly MessageRenderer Renderer = new();

    public static readonly MentionLookup Room =
        new([new(new PersonId(7), "ada"), new(new PersonId(8), "Bob_99"), new(new PersonId(9), "mina.noor")], [new(new RoomId(5), "General"), new(new RoomId(5), "Team [EU] lunch")])
        {
            Emoji = new Dictionary<string, string> { ["party"] = Party, ["+1-up"] = Party, ["30"] = Party },
        };

    public static RenderedMessage Render(string source) => Renderer.Render(source, Room);

    public static IElement Dom(string html) =>
        new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
}
