using System.Text.RegularExpressions;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Browser.Pages;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Who is shut out is shut out now, on every instance, and hears nothing more. (The five seconds of T17 are measured by the bench.)</summary>
public sealed class RevocationTests : IAsyncLifetime
{
    private Stage _stage = null!;
    private Person _ada = null!;
    private Person _eve = null!;
    private Person _bob = null!;
    private Person _bobElsewhere = null!;

    /// <summary>Ada here, Eve there, and Bob on both instances.</summary>
    public async ValueTask InitializeAsync()
    {
        _stage = Stage.OpensBeside(await RedisServer.Running(), hosts: 2);
        (_ada, _eve, _bob) = (await _stage.Enters("ada"), await _stage.Enters("eve", at: 1), await _stage.Enters("bob"));
        await _ada.Registers();
        await _eve.Registers();
        await _bob.Registers();
        _bobElsewhere = await _bob.OnAnotherDevice(at: 1);
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task T17_a_banned_person_is_signed_out_of_the_open_pages_and_cannot_come_back()
    {
        await _ada.Posts("Said before");
        await Task.WhenAll(_bob.Sees("Said before"), _bobElsewhere.Sees("Said before"));

        await _stage.As(_ada, (services, actor) => services.GetRequiredService<PeopleService>().Ban(actor, Id(_bob)));

        await Task.WhenAll(IsSentToTheSignIn(_bob), IsSentToTheSignIn(_bobElsewhere));
        await HearsNothingOf("Said after the ban", _bob, _bobElsewhere);
        await _bob.Page.GotoAsync("/messages");
        await Assertions.Expect(_bob.Page).ToHaveURLAsync(new Regex("/account/login"));
        await _ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T17_a_new_password_ends_the_other_sign_ins_on_both_instances_and_not_the_one_it_was_changed_at()
    {
        var laptop = await _bob.OnAnotherDevice();
        await _bob.Page.GotoAsync("/account/manage/password");
        var form = new AccountPages(_bob.Page);
        await form.Field("Current password").FillAsync(Person.Password);
        await form.Field("New password").FillAsync("Another-horse-7-staple");
        await form.Field("Confirm new password").FillAsync("Another-horse-7-staple");
        await form.Button("Change password").ClickAsync();

        await Task.WhenAll(IsSentToTheSignIn(laptop), IsSentToTheSignIn(_bobElsewhere));
        await HearsNothingOf("Said after the change", laptop, _bobElsewhere);
        await _bob.Visits("/messages");
        await _bob.Sees("Said after the change");
        await _bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task T17_T24_a_removed_member_stops_hearing_the_room_on_both_instances()
    {
        var lab = await _stage.As(_ada, (services, actor) => services.GetRequiredService<RoomService>()
            .Create(actor, new NewRoom("Lab", "", IsPrivate: true, [Id(_bob), Id(_eve)])));
        await Task.WhenAll(_ada.Opens("Lab"), _eve.Opens("Lab"), _bob.Opens("Lab"), _bobElsewhere.Opens("Lab"));
        await _ada.Posts("For those in the lab");
        await Task.WhenAll(_bob.Sees("For those in the lab"), _bobElsewhere.Sees("For those in the lab"));
        Assert.All([_bob, _bobElsewhere], bob => Assert.True(bob.Device.Heard("For those in the lab")));

        await _stage.As(_ada, (services, actor) => services.GetRequiredService<RoomService>().Remove(actor, lab, Id(_bob)));

        await Task.WhenAll(LosesTheRoom(_bob), LosesTheRoom(_bobElsewhere));
        await _eve.TypesUntil(_ada, "eve is typing…");
        await _ada.Posts("Not for bob any more");
        await _eve.Sees("Not for bob any more");
        // What they hear of another room came later on the same wire.
        await Task.WhenAll(_ada.Opens("General"), _bob.Opens("General"), _bobElsewhere.Opens("General"));
        await _ada.Posts("For everybody");
        await Task.WhenAll(_bob.Sees("For everybody"), _bobElsewhere.Sees("For everybody"));
        Assert.True(_ada.Device.Heard("eve is typing") && _eve.Device.Heard("Not for bob any more"));
        Assert.All([_bob, _bobElsewhere], bob => Assert.False(bob.Device.Heard("Not for bob any more")));
        Assert.All([_bob, _bobElsewhere], bob => Assert.False(bob.Device.Heard("eve is typing")));
        await _bob.Page.GotoAsync($"/messages/{lab.Value}");
        await Assertions.Expect(_bob.Page.GetByText("For those in the lab")).ToHaveCountAsync(0);
        await _ada.FindsThePageAccessible();
    }

    private static Task IsSentToTheSignIn(Person person) =>
        Assertions.Expect(person.Page).ToHaveURLAsync(new Regex("/account/login"));

    private static async Task LosesTheRoom(Person person)
    {
        await Assertions.Expect(person.Chat.RoomLink("Lab")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.GetByText("For those in the lab")).ToHaveCountAsync(0);
    }

    private async Task HearsNothingOf(string words, params Person[] people)
    {
        await _ada.Posts(words);
        await _eve.Sees(words);
        Assert.True(_eve.Device.Heard(words));
        Assert.All(people, person => Assert.False(person.Device.Heard(words)));
    }

    private PersonId Id(Person person) => new(_stage.Database.PersonNamed(person.Name));
}
