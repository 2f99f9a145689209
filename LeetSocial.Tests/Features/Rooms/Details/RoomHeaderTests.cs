using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Details;

namespace LeetSocial.Tests.Features.Rooms.Details;

public sealed class RoomHeaderTests : UiContext
{
    private static readonly RoomHeaderModel Design = new("design <b>", "How it looks", []);

    [Fact]
    public void It_names_the_room_and_what_it_is_about()
    {
        var header = Draw(Design);

        Assert.Equal("design <b>", header.Find("h1").TextContent);
        Assert.Equal("How it looks", header.Find("p").TextContent);
        Assert.Equal("How it looks", header.Find("p").GetAttribute("title"));
        Assert.Equal(["Back to rooms", "Jump to date", "Details"], header.FindAll("button").Select(button => button.GetAttribute("aria-label")));
    }

    [Fact]
    public void Without_a_topic_there_is_no_empty_line() => Assert.Empty(Draw(Design with { Topic = "" }).FindAll("p"));

    [Fact]
    public void Three_faces_are_drawn_and_none_of_them_is_read_out()
    {
        var faces = Enumerable.Range(1, 5).Select(id => new RoomFace(new PersonId(id), $"P{id}"));
        var header = Draw(Design with { Faces = [.. faces] });

        Assert.Equal(3, header.FindAll(".faces[aria-hidden=true] .av").Count);
    }

    [Fact]
    public void It_is_drawn_again_only_when_it_shows_something_else()
    {
        var header = Draw(Design);
        header.Render(set => set.Add(it => it.Model, Design));
        Assert.Equal(1, header.RenderCount);

        header.Render(set => set.Add(it => it.Model, Design with { Name = "looks" }));
        Assert.Equal("looks", header.Find("h1").TextContent);
    }

    private IRenderedComponent<RoomHeader> Draw(RoomHeaderModel model) => Render<RoomHeader>(set => set.Add(it => it.Model, model));
}
