using AngleSharp.Html.Parser;
using LeetSocial.Tests.Browser.Pages;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    /// <summary>
    /// Makes an account and arrives in the chat, signed in. The form is sent without being looked at, which saves every journey a page;
    /// <see cref="FillsInTheForm"/> is for those whose subject it is.
    /// </summary>
    public async Task Registers()
    {
        var page = await Page.APIRequest.GetAsync("/account/register");
        var (action, fields) = PageForm.Filled(
            await new HtmlParser().ParseDocumentAsync(await page.TextAsync()),
            "/account/register",
            [("Username", Name), ("Email", Email), ("Password", Password), ("Confirm password", Password)]);
        var form = Page.APIRequest.CreateFormData();
        foreach (var (name, value) in fields) form.Set(name, value);
        var answer = await Page.APIRequest.PostAsync(action, new() { Form = form, MaxRedirects = 0 });
        Assert.Equal(302, answer.Status);
        await Visits("/messages");
    }

    /// <summary>Makes an account by keyboard and mouse.</summary>
    public async Task FillsInTheForm()
    {
        await Page.GotoAsync("/account/register");
        await new AccountPages(Page).Register(Name, Email, Password);
        await IsInTheChat();
    }

    public async Task SignsIn(string password = Password)
    {
        await Page.GotoAsync("/account/login");
        await new AccountPages(Page).SignIn(Name, password);
        await IsInTheChat();
    }

    /// <summary>Opens a page of the chat by its address and waits until it reacts.</summary>
    public async Task Visits(string path)
    {
        await Page.GotoAsync(path);
        await IsInTheChat();
    }

    public async Task Reloads()
    {
        await Page.ReloadAsync();
        await IsInTheChat();
    }

    /// <summary>The page stands, and its circuit does not come before it is let.</summary>
    /// <returns>What lets it come.</returns>
    public async Task<Action> ReloadsAheadOfTheCircuit()
    {
        var held = new Queue<Action>();
        var isShut = true;
        await Page.RouteWebSocketAsync("**/_blazor*", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(frame => Pass(() => Forward(frame, server)));
        });
        await Page.ReloadAsync();
        await Assertions.Expect(Chat.Interactive).ToHaveCountAsync(0);
        return () =>
        {
            lock (held)
            {
                isShut = false;
                while (held.TryDequeue(out var said)) said();
            }
        };

        void Pass(Action say)
        {
            lock (held)
            {
                if (isShut) held.Enqueue(say);
                else say();
            }
        }
    }

    private static void Forward(IWebSocketFrame frame, IWebSocketRoute server)
    {
        if (frame.Binary is { } bytes) server.Send(bytes);
        else server.Send(frame.Text!);
    }

    public async Task IsInTheChat()
    {
        await Assertions.Expect(Chat.Interactive).ToBeVisibleAsync();
        await Assertions.Expect(Chat.Composer).ToBeVisibleAsync();
        await HasJoined();
    }

    /// <summary>The circuit draws the page a moment before the browser's modules can ask it anything.</summary>
    private Task HasJoined() => Until(
        "async () => leetSocial.isLinked()", "has joined its circuit");

    /// <summary>Chooses a room from the list.</summary>
    public async Task Opens(string room)
    {
        await Chat.RoomLink(room).ClickAsync();
        await Assertions.Expect(Chat.Heading(room)).ToBeVisibleAsync();
        await IsInTheChat();
    }
}
