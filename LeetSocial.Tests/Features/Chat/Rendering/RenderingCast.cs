using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Tests.Features.Chat.Rendering;

internal static class RenderingCast
{
    public static readonly MessageRenderer Renderer = new();

    public static readonly MentionLookup Room =
        new([new(new PersonId(7), "ada"), new(new PersonId(8), "Bob_99"), new(new PersonId(9), "mina.noor")], [new(new RoomId(5), "General"), new(new RoomId(5), "Team [EU] lunch")]);

    public static RenderedMessage Render(string source) => Renderer.Render(source, Room);

    public static IElement Dom(string html) =>
        new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
}
