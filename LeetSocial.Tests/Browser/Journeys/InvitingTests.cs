using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A link goes from hand to hand, and people come in by it.</summary>
public sealed class InvitingTests
{
    [Fact]
    public async Task A_stranger_comes_into_a_private_room_by_way_of_a_link_and_a_new_account()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await ada.MakesAPrivateRoom("Secret");
        await ada.Posts("Wait for bob");
        var link = await ada.MakesALink();
        await ada.FindsThePageAccessible();
        await ada.ClosesTheDialog();

        await bob.FollowsAsANewcomer(link);
        await bob.IsTold("ada invites you to");
        await bob.FindsThePageAccessible();
        await bob.ComesIn("Secret");

        await bob.Sees("Wait for bob");
        await ada.SeesPresence(bob, "Online");
        await bob.Posts("Here I am");
        await ada.Sees("Here I am");
        await stage.EndsWell();
    }

    [Fact]
    public async Task Who_has_an_account_signs_in_on_the_way_and_who_is_in_already_is_led_there()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.MakesAPrivateRoom("Secret");
        var link = await ada.MakesALink();
        await bob.Page.Context.ClearCookiesAsync();

        await bob.Follows(link);
        await new Pages.AccountPages(bob.Page).SignIn(bob.Name, Person.Password);
        await bob.ComesIn("Secret");
        await bob.Follows(link);
        await bob.Page.GetByRole(AriaRole.Link, new() { Name = "Open room" }).ClickAsync();

        await bob.IsIn("Secret");
        Assert.Equal(1, stage.Database.Value<long>("SELECT Uses FROM invitations"));
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_camera_reads_the_link_off_the_screen()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.MakesAPrivateRoom("Secret");
        await ada.MakesALink();

        await ada.Page.GetByText("QR code", new() { Exact = true }).ClickAsync();
        var read = await QrReader.Read(ada.Page.GetByRole(AriaRole.Img, new() { Name = "QR code of the invitation to Secret" }));

        Assert.Equal(await ada.Page.GetByLabel("Invitation link", new() { Exact = true }).InputValueAsync(), read);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_link_that_is_used_up_revoked_expired_or_none_says_so()
    {
        var time = new RunningTime();
        await using var stage = Stage.Opens(time);
        var (ada, bob, eve) = (await stage.Enters("ada"), await stage.Enters("bob"), await stage.Enters("eve"));
        await ada.Registers();
        await bob.Registers();
        await eve.Registers();
        await ada.MakesAPrivateRoom("Secret");
        var forOne = await ada.MakesALink(uses: "1");
        await bob.Follows(forOne);
        await bob.ComesIn("Secret");

        await eve.Follows(forOne);
        await eve.IsTold("It has been used as often as it may.");
        await eve.Follows("/join/guessed");
        await eve.IsTold("There is no such invitation.");

        await ada.ClosesTheDialog();
        var revoked = await ada.MakesALink();
        await eve.Follows(revoked);
        await ada.Answers("Revoke");
        await ada.IsTold("Revoke this link?");
        await ada.FindsThePageAccessible();
        await ada.Page.GetByRole(AriaRole.Dialog).Last.GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await ada.IsTold("No link lets anybody in yet.");
        await eve.Chat.Button("Join").ClickAsync();
        await eve.IsTold("It is no longer valid.");
        await eve.FindsThePageAccessible();

        await ada.ClosesTheDialog();
        var brief = await ada.MakesALink(ends: "1 hour");
        time.Advance(TimeSpan.FromHours(1));
        await eve.Follows(brief);
        await eve.IsTold("It has expired.");
    }
}
