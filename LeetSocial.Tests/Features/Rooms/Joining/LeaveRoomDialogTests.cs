using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Joining;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Features.Rooms.Joining;

public sealed class LeaveRoomDialogTests : UiContext
{
    private int _left;
    private Refusal? _answer;

    [Theory]
    [InlineData(true, "The room is private: to come back, somebody in it has to add you.")]
    [InlineData(false, "You can join it again whenever you like.")]
    public void It_says_whether_one_can_come_back(bool isPrivate, string said)
    {
        var (page, _) = OpenDialog(isPrivate);

        Assert.Contains("Leave design?", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        Assert.Equal(said, page.Find("p:not(.complaint)").TextContent);
    }

    [Fact]
    public async Task Leaving_leaves_and_closes()
    {
        var (page, closed) = OpenDialog();
        Button(page, "Leave").Click();

        await closed.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(1, _left);
    }

    [Fact]
    public async Task Staying_closes_and_leaves_nothing()
    {
        var (page, closed) = OpenDialog();
        Button(page, "Stay").Click();

        await closed.WaitAsync(TimeSpan.FromSeconds(10), Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(0, _left);
    }

    [Fact]
    public void A_refusal_is_said_and_can_be_tried_again()
    {
        _answer = Refusal.Unavailable;
        var (page, closed) = OpenDialog();
        Button(page, "Leave").Click();

        Assert.NotEmpty(page.Find(".complaint:not([hidden])").TextContent);
        Assert.False(Button(page, "Leave").HasAttribute("disabled"));
        Assert.False(closed.IsCompleted);
    }

    private (IRenderedComponent<DialogHost> Page, Task Closed) OpenDialog(bool isPrivate = false) => Open(host => LeaveRoomDialog.Open(
        host, "design", isPrivate, () =>
        {
            _left++;
            return Task.FromResult(_answer);
        }));
}
