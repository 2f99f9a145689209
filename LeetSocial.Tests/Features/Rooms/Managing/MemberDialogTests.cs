using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Managing;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Features.Rooms.Managing;

public sealed class MemberDialogTests : UiContext
{
    private readonly List<MemberAct> _done = [];
    private Refusal? _answer;

    [Fact]
    public void What_is_offered_stands_there_in_words() =>
        Assert.Equal(
            ["Make admin", "Hand over the room…", "Remove from the room…", "Cancel"],
            OpenDialog().Page.FindAll("button").Select(button => button.TextContent.Trim()));

    [Fact]
    public async Task What_can_be_taken_back_is_done_at_once()
    {
        var (page, closed) = OpenDialog();

        Button(page, "Make admin").Click();

        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([MemberAct.MakeAdmin], _done);
    }

    [Theory]
    [InlineData("Hand over the room…", "Hand this room over to Bo?", "Hand over", MemberAct.HandOver)]
    [InlineData("Remove from the room…", "Remove Bo?", "Remove", MemberAct.Remove)]
    public async Task What_cannot_is_asked_about_first(string offered, string question, string yes, MemberAct act)
    {
        var (page, closed) = OpenDialog();

        Button(page, offered).Click();
        page.WaitForAssertion(() => Assert.Contains(question, page.FindAll("[role=dialog]")[^1].TextContent, StringComparison.Ordinal));
        Assert.Empty(_done);

        Button(page, yes).Click();
        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([act], _done);
    }

    [Theory]
    [InlineData(false, "They can be added again.")]
    [InlineData(true, "Nobody can be added until it is opened again.")]
    public void Who_is_removed_comes_back_only_to_an_open_room(bool isArchived, string promise)
    {
        var (page, _) = OpenDialog(isArchived);

        Button(page, "Remove from the room…").Click();

        page.WaitForAssertion(() => Assert.EndsWith(promise, page.FindAll("[role=dialog]")[^1].QuerySelector("p")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_thinks_again_is_back_at_what_is_offered()
    {
        var (page, closed) = OpenDialog();
        Button(page, "Remove from the room…").Click();
        page.WaitForState(() => page.FindAll("[role=dialog]").Count == 2);

        page.FindAll("button").Last(button => button.TextContent == "Cancel").Click();

        page.WaitForAssertion(() => Assert.False(Button(page, "Remove from the room…").HasAttribute("disabled")));
        Assert.False(closed.IsCompleted);
        Assert.Empty(_done);
    }

    [Fact]
    public void A_refusal_is_said_with_the_time_to_wait()
    {
        _answer = Refusal.TooMany(TimeSpan.FromSeconds(2));
        var (page, closed) = OpenDialog();

        Button(page, "Make admin").Click();

        Assert.Equal("A little slower, please. Try again in 2 s.", page.Find(".complaint:not([hidden])").TextContent);
        Assert.False(closed.IsCompleted);
    }

    private (IRenderedComponent<DialogHost> Page, Task Closed) OpenDialog(bool isArchived = false) => Open(host => MemberDialog.Open(
        host, "Bo", [MemberAct.MakeAdmin, MemberAct.HandOver, MemberAct.Remove], act =>
        {
            if (_answer is null) _done.Add(act);
            return Task.FromResult(_answer);
        }, isArchived));
}
