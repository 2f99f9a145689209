using Bunit;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Asking;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Ui;

public sealed class DialogHostTests : UiContext
{
    private readonly BunitJSModuleInterop _script;

    public DialogHostTests() => _script = JSInterop.SetupModule("./_content/MudBlazor/MudBlazor.min.js");

    [Fact]
    public void A_page_on_which_no_dialog_was_opened_has_paid_for_none()
    {
        Assert.Equal("", Render<DialogHost>().Markup);
        Assert.DoesNotContain(JSInterop.Invocations, call => call.Identifier == "import");
    }

    [Fact]
    public async Task One_dialog_after_the_other_can_be_opened_and_each_is_waited_for()
    {
        var page = Render<DialogHost>();
        for (var time = 0; time < 2; time++)
        {
            var closed = page.InvokeAsync(() => QuestionDialog.Open(page.Instance, "Leave", "design", [], () => throw new InvalidOperationException()));
            page.WaitForElement("[role=dialog]");
            Assert.False(closed.IsCompleted);

            page.FindAll("button").Single(button => button.TextContent == "Cancel").Click();
            await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
            page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=dialog]")));
        }
        Assert.Single(JSInterop.Invocations, call => call.Identifier == "import");
        Assert.Empty(_script.Invocations);
    }
}
