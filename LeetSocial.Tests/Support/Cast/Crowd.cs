using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>People without a browser, who talk in one room by the services of the first host.</summary>
internal sealed class Crowd(Stage stage, RoomId room)
{
    private readonly List<Actor> _people = [];
    private readonly List<(Actor Author, TimelineRow Row)> _said = [];

    /// <summary>The sequence of what was said n-th, from 0 on.</summary>
    public long this[int n] => _said[n].Row.Sequence;

    public int Count => _said.Count;

    public async Task Comes(int people)
    {
        await using var scope = stage.Host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<ICreateAccounts>();
        for (var n = 0; n < people; n++)
        {
            _people.Add((await accounts.Create($"talker{n}", $"Talker {n}", $"talker{n}@example.org", Person.Password)).Value);
        }
    }

    /// <summary>They say so many things in turn, one after the other.</summary>
    public async Task Talks(int messages)
    {
        for (var n = 0; n < messages; n++) await Says(Line(_said.Count));
    }

    /// <summary>They say so many things in turn, evenly over a time.</summary>
    public async Task Talks(int messages, TimeSpan over)
    {
        using var pace = new PeriodicTimer(over / messages);
        for (var n = 0; n < messages; n++)
        {
            await Says(Line(_said.Count));
            await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The author of what was said n-th says it otherwise.</summary>
    public Task Edits(int n, string into) => With(chat => chat.Edit(_said[n].Author, _said[n].Row.Id, into));

    public Task Deletes(int n) => With(chat => chat.Delete(_said[n].Author, _said[n].Row.Id));

    private async Task Says(string words)
    {
        var author = _people[_said.Count % _people.Count];
        await With(async chat =>
        {
            var posted = await chat.Post(author, new PostMessage(room, words, Guid.NewGuid().ToString()));
            _said.Add((author, posted.Value));
            return posted;
        });
    }

    private async Task With<T>(Func<ChatService, Task<Outcome<T>>> act)
    {
        await using var scope = stage.Host.Services.CreateAsyncScope();
        Assert.Null((await act(scope.ServiceProvider.GetRequiredService<ChatService>())).Refusal);
    }

    // Some long enough to break lines, so that a resize changes their height.
    private static string Line(int n) => $"Line {n} " + string.Concat(Enumerable.Repeat("and what follows from it ", n % 9));
}
