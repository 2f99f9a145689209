using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Asking;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Features.Rooms.Asking;

public sealed class QuestionDialogTests : UiContext
{
    private int _done;
    private Refusal? _answer;

    [Fact]
    public void It_asks_by_name_and_says_what_comes_of_it()
    {
        var page = OpenDialog().Page;

        Assert.Contains("Leave design?", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["You own it: it passes to an admin, or to whoever has been in it longest.", "You can join it again whenever you like."],
            page.FindAll("p:not(.complaint)").Select(hint => hint.TextContent));
    }

    [Theory]
    [InlineData("Leave", "LeaveLastHint")]
    [InlineData("Leave", "LeaveArchivedHint")]
    [InlineData("Leave", "LeaveLastArchivedHint")]
    [InlineData("Remove", "RemoveHint")]
    [InlineData("Remove", "RemoveArchivedHint")]
    [InlineData("HandOver", "HandOverHint")]
    [InlineData("Archive", "ArchiveHint")]
    [InlineData("Revoke", "RevokeHint")]
    public void Every_question_has_its_words(string act, string hint)
    {
        var page = OpenDialog(act, hint).Page;

        Assert.DoesNotContain(act + "Question", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Hint", page.Find("p:not(.complaint)").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_does_it_and_closes()
    {
        var (page, answered) = OpenDialog();
        Button(page, "Leave").Click();

        Assert.True(await answered.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal(1, _done);
    }

    [Fact]
    public async Task A_no_closes_and_nothing_is_done()
    {
        var (page, answered) = OpenDialog();
        Button(page, "Cancel").Click();

        Assert.False(await answered.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal(0, _done);
    }

    [Fact]
    public async Task A_refusal_is_said_with_the_time_to_wait_and_can_be_tried_again()
    {
        _answer = Refusal.TooMany(TimeSpan.FromSeconds(3));
        var (page, answered) = OpenDialog();
        Button(page, "Leave").Click();

        Assert.Equal("A little slower, please. Try again in 3 s.", page.Find(".complaint:not([hidden])").TextContent);
        Assert.False(answered.IsCompleted);
        _answer = null;
        Button(page, "Leave").Click();
        Assert.True(await answered.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken));
    }

    private (IRenderedComponent<DialogHost> Page, Task<bool> Answered) OpenDialog(string act = "Leave", params string[] hints)
    {
        Task<bool> answered = Task.FromResult(false);
        var (page, _) = Open(host => answered = QuestionDialog.Open(
            host, act, "design", hints.Length > 0 ? hints : ["LeaveOwnerHint", "LeavePublicHint"], () =>
            {
                _done++;
                return Task.FromResult(_answer);
            }));
        return (page, answered);
    }
}
