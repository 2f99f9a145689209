using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms.Joining;
using LeetSocial.Web.Features.Rooms.Making;
using LeetSocial.Web.Ui;
using LeetSocial.Web.Ui.Picking;

namespace LeetSocial.Tests.Features.Rooms.Making;

/// <summary>The two dialogs that do one thing with some people: starting a conversation, and adding to a room.</summary>
public sealed class PeopleDialogTests : UiContext
{
    private static readonly IReadOnlyList<PersonOption> Two = [new(new PersonId(1), "Mina", "mina"), new(new PersonId(2), "Bo", "bo")];
    private readonly List<IReadOnlyList<PersonId>> _asked = [];
    private Refusal? _answer;

    [Theory]
    [InlineData(true, "New message", "Start")]
    [InlineData(false, "Add people", "Add")]
    public async Task Who_was_picked_is_who_it_is_done_with(bool isNewMessage, string title, string action)
    {
        var (page, closed) = OpenDialog(isNewMessage);
        Assert.Contains(title, page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);

        page.FindAll("[role=option]")[1].Click();
        page.FindAll("[role=option]")[0].Click();
        Button(page, action).Click();

        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal([new PersonId(2), new PersonId(1)], Assert.Single(_asked));
    }

    [Fact]
    public void With_nobody_picked_nothing_is_asked_and_the_field_says_why()
    {
        var (page, _) = OpenDialog(isNewMessage: true);
        Button(page, "Start").Click();

        Assert.Empty(_asked);
        Assert.Contains(page.FindAll(".complaint:not([hidden])"), complaint => complaint.TextContent == "Choose at least one person.");
    }

    [Fact]
    public void A_refusal_stands_at_the_field_and_who_was_picked_stays()
    {
        _answer = Refusal.Invalid("UnknownPerson", "Members");
        var (page, closed) = OpenDialog(isNewMessage: false);
        page.Find("[role=option]").Click();
        Button(page, "Add").Click();

        Assert.NotEmpty(page.Find(".complaint:not([hidden])").TextContent);
        Assert.Contains("Mina", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
        Assert.False(closed.IsCompleted);
    }

    [Fact]
    public async Task Where_everybody_is_already_there_is_nothing_to_choose_and_nothing_to_press_but_close()
    {
        var (page, closed) = Open(host => AddPeopleDialog.Open(
            host, (_, _) => Task.FromResult<IReadOnlyList<PersonOption>>([]), _ => Task.FromResult<Refusal?>(null)));

        Assert.Equal("Everybody is here already", page.Find(".empty-title").TextContent);
        Assert.Empty(page.FindAll("input, .primary"));
        Button(page, "Close").Click();
        await closed.WaitAsync(Eventually.Limit, Xunit.TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_name_that_nobody_has_does_not_mean_that_everybody_is_there(bool isNewMessage)
    {
        var (page, _) = OpenDialog(isNewMessage, search: query => query.Length == 0 ? Two : []);

        page.Find("[role=combobox]").Input("zzz");

        Assert.Empty(page.FindAll(".empty-title"));
        Assert.NotEmpty(page.FindAll("[role=combobox]"));
    }

    [Fact]
    public void Two_clicks_ask_once()
    {
        var answer = new TaskCompletionSource<Refusal?>();
        var (page, _) = OpenDialog(isNewMessage: true, _ => answer.Task);
        page.Find("[role=option]").Click();
        var button = Button(page, "Start");
        button.Click();
        button.Click();

        Assert.Single(_asked);
        Assert.True(Button(page, "Start").HasAttribute("disabled"));
    }

    private (IRenderedComponent<DialogHost> Page, Task Closed) OpenDialog(
        bool isNewMessage, Func<IReadOnlyList<PersonId>, Task<Refusal?>>? answer = null, Func<string, IReadOnlyList<PersonOption>>? search = null)
    {
        Task<Refusal?> Do(IReadOnlyList<PersonId> people)
        {
            _asked.Add(people);
            return answer?.Invoke(people) ?? Task.FromResult(_answer);
        }

        Task<IReadOnlyList<PersonOption>> Search(string query, CancellationToken cancelled) => Task.FromResult(search?.Invoke(query) ?? Two);

        return Open(host => isNewMessage ? NewMessageDialog.Open(host, Search, Do) : AddPeopleDialog.Open(host, Search, Do));
    }
}
