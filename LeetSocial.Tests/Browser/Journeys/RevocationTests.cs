using System.Text.RegularExpressions;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Who is shut out is shut out now, and hears nothing more.</summary>
public sealed class RevocationTests
{
    [Fact]
    public async Task T17_a_banned_person_is_signed_out_of_the_open_page_and_cannot_come_back()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();

        await As(stage, "ada", (services, actor) =>
            services.GetRequiredService<PeopleService>().Ban(actor, new PersonId(stage.Database.PersonNamed("bob"))));

        await Assertions.Expect(bob.Page).ToHaveURLAsync(new Regex("/account/login"));
        await ada.Posts("Said after the ban");
        await Assertions.Expect(bob.Page.GetByText("Said after the ban")).ToHaveCountAsync(0);
        await bob.Page.GotoAsync("/messages");
        await Assertions.Expect(bob.Page).ToHaveURLAsync(new Regex("/account/login"));
    }

    [Fact]
    public async Task T17_T24_a_removed_member_stops_hearing_the_room()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        var room = new RoomId(stage.Database.RoomNamed("General"));

        await As(stage, "ada", (services, actor) =>
            services.GetRequiredService<RoomService>().Remove(actor, room, new PersonId(stage.Database.PersonNamed("bob"))));

        await Assertions.Expect(bob.Chat.RoomLink("General")).ToHaveCountAsync(0);
        await ada.Posts("Not for bob any more");
        await Assertions.Expect(bob.Page.GetByText("Not for bob any more")).ToHaveCountAsync(0);
        await bob.Page.GotoAsync($"/messages/{room.Value}");
        await Assertions.Expect(bob.Page.GetByText("Not for bob any more")).ToHaveCountAsync(0);
    }

    private static async Task As<T>(Stage stage, string name, Func<IServiceProvider, Actor, Task<Outcome<T>>> acts)
    {
        await using var scope = stage.Host.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByNameAsync(name);
        var actor = new Actor(new PersonId(account!.Id), account.SecurityStamp!, "test");
        Assert.Null((await acts(scope.ServiceProvider, actor)).Refusal);
    }
}
