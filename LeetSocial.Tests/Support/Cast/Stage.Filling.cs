using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Stage
{
    /// <summary>The index of the search follows what is stored, and a page that has its answer does not ask again for what comes into it later.</summary>
    public Task IsIndexed() => Eventually.Is(
        () => Database.Value<long>("SELECT Untouched <= 1 AND EventId >= (SELECT COALESCE(MAX(Id), 0) FROM room_events) FROM search_state") == 1,
        "what was said can be found");

    /// <summary>Makes accounts that nobody sits at: they are in General like everybody.</summary>
    public async Task FillsGeneral(params string[] names)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<ICreateAccounts>();
        foreach (var name in names) Assert.Null((await accounts.Create(name, name, $"{name}@example.org", "long enough")).Refusal);
    }

    /// <summary>Lets somebody say very much, through the service: <c>Line 1</c>, <c>Line 2</c>, …</summary>
    public async Task FillsTheRoom(Person by, int messages, string room = "General")
    {
        var person = Database.PersonNamed(by.Name);
        var stamp = Database.Value<string>("SELECT SecurityStamp FROM people WHERE Id = $p0", person);
        var actor = new Actor(new PersonId(person), stamp, "filling");
        await using var scope = Host.Services.CreateAsyncScope();
        var chat = scope.ServiceProvider.GetRequiredService<ChatService>();
        for (var number = 1; number <= messages; number++)
        {
            var posted = await chat.Post(actor, new PostMessage(new RoomId(Database.RoomNamed(room)), $"Line {number}", $"line-{number}"));
            Assert.Null(posted.Refusal);
        }
    }
}
