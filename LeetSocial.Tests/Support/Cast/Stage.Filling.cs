using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Stage
{
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
