using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Joining;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Features.Rooms.Joining;

public sealed class BrowseRoomsDialogTests : UiContext
{
    private static readonly PublicRoom Design = new(new RoomId(7), "design", "How it looks", 3);
    private static readonly PublicRoom Quiet = new(new RoomId(8), "quiet <b>", "", 1);
    private readonly List<RoomId> _joined = [];
    private Refusal? _answer;

    [Fact]
    public void Each_room_tells_its_name_how_many_are_in_it_and_what_it_is_about()
    {
        var page = OpenDialog().Page;

        Assert.Equal(["design", "quiet <b>"], page.FindAll("li b").Select(name => name.TextContent));
        Assert.Equal(["3 members · How it looks", "1 member"], page.FindAll("li small").Select(line => line.TextContent));
        Assert.Equal(["Join design", "Join quiet <b>"], page.FindAll("li button").Select(button => button.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Joining_closes_the_dialog()
    {
        var (page, closed) = OpenDialog();

        page.Find("button[aria-label='Join design']").Click();

        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([Design.Id], _joined);
    }

    [Fact]
    public void A_refusal_is_said_and_another_room_can_still_be_joined()
    {
        _answer = Refusal.NotFound;
        var (page, closed) = OpenDialog();

        page.Find("button[aria-label='Join design']").Click();

        Assert.Equal("This room is no longer here.", page.Find(".complaint:not([hidden])").TextContent);
        Assert.False(closed.IsCompleted);
        Assert.DoesNotContain(page.FindAll("li button"), button => button.HasAttribute("disabled"));
    }

    [Fact]
    public void While_it_is_joining_nothing_else_can_be_joined()
    {
        var answer = new TaskCompletionSource<Refusal?>();
        var (page, _) = OpenDialog(join: _ => answer.Task);

        page.Find("button[aria-label='Join design']").Click();

        Assert.All(page.FindAll("li button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void The_answer_to_an_older_query_never_overtakes_a_newer_one()
    {
        var answers = new Dictionary<string, TaskCompletionSource<IReadOnlyList<PublicRoom>>>();
        var (page, _) = OpenDialog((query, _) => (answers[query] = new()).Task);
        Assert.NotEmpty(page.FindAll("[role=status]"));

        page.Find("#room-query").Input("d");
        page.Find("#room-query").Input("q");
        page.InvokeAsync(() => answers["q"].SetResult([Quiet]));
        page.InvokeAsync(() => answers["d"].SetResult([Design]));

        page.WaitForAssertion(() => Assert.Equal(["quiet <b>"], page.FindAll("li b").Select(name => name.TextContent)));
    }

    [Fact]
    public void Where_there_is_nothing_to_join_it_says_so() =>
        Assert.Equal("Nothing to join", OpenDialog((_, _) => Task.FromResult<IReadOnlyList<PublicRoom>>([])).Page.Find(".empty-title").TextContent);

    private (IRenderedComponent<DialogHost> Page, Task Closed) OpenDialog(
        Func<string, DirectoryOrder, Task<IReadOnlyList<PublicRoom>>>? rooms = null, Func<RoomId, Task<Refusal?>>? join = null) => Open(host => BrowseRoomsDialog.Open(
            host,
            rooms ?? ((_, _) => Task.FromResult<IReadOnlyList<PublicRoom>>([Design, Quiet])),
            join ?? (room =>
            {
                _joined.Add(room);
                return Task.FromResult(_answer);
            })));
}
