using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Shell.Messages;
using LeetSocial.Web.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace LeetSocial.Tests.Shell;

/// <summary>Something fails while the page of the conversation begins: it says so, and begins when it can.</summary>
public sealed class BeginningTests : PageContext
{
    private readonly Estate _estate = new();

    [Theory]
    [InlineData("memberships")]
    [InlineData("reminders")]
    public async Task T34_what_could_not_be_read_when_the_page_began_is_told_and_read_the_next_time(string table)
    {
        await using var host = await Opens(_estate);
        await using var circuit = host.Services.CreateAsyncScope();
        Takes(circuit.ServiceProvider);

        _estate.Database.Do($"ALTER TABLE {table} RENAME TO torn");
        var page = Render<MessagesPage>();
        page.WaitForElement(".fault");
        _estate.Database.Do($"ALTER TABLE torn RENAME TO {table}");
        await Refreshes(page);

        Assert.Equal("General", page.Instance.Conversation.View?.Room.Name);
        await Posts(circuit.ServiceProvider);
        await Eventually.Is(() => page.Instance.Conversation.View!.Timeline.Rows.Any(row => row.Snippet == "Heard"), "the page hears");
    }

    [Fact]
    public async Task T34_a_script_that_fails_when_the_page_began_is_told_and_asked_the_next_time()
    {
        await using var host = await Opens(_estate);
        await using var circuit = host.Services.CreateAsyncScope();
        JSInterop.SetupVoid(PageScripts.Attach, _ => true).SetException(new JSException("It does not join"));
        Takes(circuit.ServiceProvider);

        var page = Render<MessagesPage>();
        page.WaitForElement(".fault");
        JSInterop.SetupVoid(PageScripts.Attach, _ => true).SetVoidResult();
        await Refreshes(page);

        JSInterop.VerifyInvoke(PageScripts.Attach, calledTimes: 2);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _estate.Dispose();
    }

    private static async Task Refreshes(IRenderedComponent<MessagesPage> page)
    {
        // Found and pressed in one turn: drawn anew in between, it would be another button.
        await page.InvokeAsync(() => page.Find(".fault button").ClickAsync(new()));
        page.WaitForState(() => page.FindAll(".fault").Count == 0);
    }

    private async Task Posts(IServiceProvider services) => Assert.Null((await services.GetRequiredService<ChatService>().Post(
        Ada, new PostMessage(new RoomId(_estate.Database.RoomNamed("General")), "Heard", "heard"))).Refusal);
}
