using System.Net;
using System.Net.Http.Headers;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Features.Accounts;
using LeetSocial.Tests.Features.Uploads;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Avatars;

/// <summary>Pictures of people and rooms over plain HTTP: set by a form without script, had by those who may.</summary>
public sealed class AvatarAccessTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    [Fact]
    public async Task T7_a_persons_picture_is_there_for_whoever_is_signed_in_and_for_nobody_else()
    {
        using var ada = await host.SignedIn("face7");
        using var bob = await host.SignedIn("friend7");
        using var anonymous = host.Visitor();
        var address = await Shows(ada, Faces.Red);

        foreach (var (visitor, status) in new[] { (ada, HttpStatusCode.OK), (bob, HttpStatusCode.OK), (anonymous, HttpStatusCode.NotFound) })
        {
            Assert.Equal([status, status], await Asks(visitor, address));
        }
        foreach (var other in new[] { address.Replace("avatar/", "avatar/0", StringComparison.Ordinal), "/api/people/999999/avatar/000000000000", "/api/people/x/avatar/1" })
        {
            Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await Asks(bob, other));
        }

        using var removed = await Sends(ada, "no-picture");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await Asks(bob, address));
    }

    [Fact]
    public async Task T7_T24_a_private_rooms_picture_is_its_members_and_a_public_ones_everybodys()
    {
        using var owner = await Enters("owner24");
        using var member = await Enters("member24");
        using var past = await Enters("past24");
        using var outsider = await Enters("outsider24");
        using var anonymous = host.Visitor();
        var room = await Acts("owner24", (rooms, actor) => rooms.Create(actor, new NewRoom("Secret", "", true, [Person("member24"), Person("past24")])));
        using (var refused = await Puts(outsider, room)) Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using (var refused = await Puts(member, room)) Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using (var refused = await Puts(anonymous, room)) Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var put = await Puts(owner, room);
        using var said = await put.Json();
        var address = "/" + said.RootElement.GetProperty("picture").GetString();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Asks(past, address));
        await Acts("owner24", (rooms, actor) => rooms.Remove(actor, room, Person("past24")));

        foreach (var visitor in new[] { owner, member }) Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Asks(visitor, address));
        foreach (var visitor in new[] { past, outsider, anonymous }) Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await Asks(visitor, address));
        await Acts("owner24", (rooms, actor) => rooms.Set(actor, room, new RoomSettings { IsPrivate = false }));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await Asks(outsider, address));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await Asks(anonymous, address));
    }

    [Fact]
    public async Task T5_it_is_a_still_picture_in_a_sandbox_kept_by_its_address_and_tells_no_name_of_the_store()
    {
        using var ada = await host.SignedIn("headers5");
        using var answer = await ada.Gets(await Shows(ada, Faces.Red));

        Assert.Equal("image/webp", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.EndsWith("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000, private, immutable", answer.Header("Cache-Control"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        var key = host.Database.Value<string>("SELECT AvatarKey FROM people WHERE UserName = 'headers5'");
        Assert.DoesNotContain(key, answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key[12..24], answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T5_T9_what_is_no_picture_or_none_that_can_be_used_is_told_in_a_sentence_and_leaves_nothing()
    {
        using var ada = await Enters("hostile5");
        await Shows(ada, Faces.Red);
        var before = Directory.GetFiles(host.UploadsFolder, "*", SearchOption.AllDirectories);
        foreach (var (bytes, sentence) in new[]
        {
            ("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "This is no picture that can be used"),
            ([], "This file is empty."),
            (Uploads.Imaging.Bomb.PngClaiming(65_535, 65_535), "too many pixels"),
            ([0xFF, 0xD8, 0xFF, .. "<script>alert(1)</script>"u8], "damaged"),
            (new byte[(10 * 1024 * 1024) + 1], "too large"),
        })
        {
            using var answer = await Sends(ada, "picture", bytes);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Page();
            Assert.Contains(sentence, page.QuerySelector(".own-avatar [role=alert]")!.TextContent, StringComparison.Ordinal);
        }
        // What others removed before may be swept away meanwhile.
        Assert.Empty(Directory.GetFiles(host.UploadsFolder, "*", SearchOption.AllDirectories).Except(before));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.UploadsFolder, "incoming")));
    }

    [Fact]
    public async Task T12_without_the_token_of_our_own_pages_nothing_is_set_and_nothing_removed()
    {
        using var ada = await host.SignedIn("tokenless12");
        await Shows(ada, Faces.Red);
        var room = await Acts("tokenless12", (rooms, actor) => rooms.Create(actor, new NewRoom("Room", "", false, [])));

        using var form = await ada.Http.PostAsync(new Uri("/account/manage", UriKind.Relative), Form("picture", null, Faces.Red), TestContext.Current.CancellationToken);
        using var put = await Puts(ada, room);
        using var deleted = await ada.Http.DeleteAsync(new Uri($"/api/rooms/{room.Value}/avatar", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.All([form, put, deleted], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
    }

    [Fact]
    public async Task T30_pictures_are_changed_so_often_and_then_one_waits()
    {
        // By a clock that stands still, however long ten pictures take: a further one is allowed every six seconds.
        await using var still = new AccountsHost(new FakeTimeProvider(DateTimeOffset.UtcNow));
        using var ada = await Enters("often30", still);
        var room = await Acts("often30", (rooms, actor) => rooms.Create(actor, new NewRoom("Room", "", false, [])), still);
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 11; time++)
        {
            using var answer = await Puts(ada, room);
            answers.Add(answer.StatusCode);
        }
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 10), HttpStatusCode.TooManyRequests], answers);
    }

    private static async Task<string> Shows(Visitor visitor, byte[] picture)
    {
        using var answer = await Sends(visitor, "picture", picture);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return "/" + (await visitor.Reads("/account/manage")).QuerySelector(".own-avatar img")!.GetAttribute("src");
    }

    private static async Task<HttpResponseMessage> Sends(Visitor visitor, string form, byte[]? picture = null)
    {
        var token = (await visitor.Reads("/account/manage")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        return await visitor.Http.PostAsync(new Uri("/account/manage", UriKind.Relative), Form(form, token, picture), TestContext.Current.CancellationToken);
    }

    private static MultipartFormDataContent Form(string form, string? token, byte[]? picture)
    {
        var fields = new MultipartFormDataContent { { new StringContent(form), "_handler" }, { new StringContent(""), "Input.Crop" } };
        if (token is not null) fields.Add(new StringContent(token), "__RequestVerificationToken");
        if (picture is not null) fields.Add(new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "Input.File", "../face\u202e.png");
        return fields;
    }

    private static Task<HttpResponseMessage> Puts(Visitor visitor, RoomId room) => visitor.Http.PutAsync(
        new Uri($"/api/rooms/{room.Value}/avatar?crop=0,0,1", UriKind.Relative), new ByteArrayContent(Faces.Red), TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode[]> Asks(Visitor visitor, string address)
    {
        using var got = await visitor.Gets(address);
        using var head = await visitor.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        return [got.StatusCode, head.StatusCode];
    }

    private async Task<Visitor> Enters(string name, AccountsHost? at = null)
    {
        var visitor = await (at ?? host).SignedIn(name);
        await visitor.Tokens();
        return visitor;
    }

    private PersonId Person(string name) => new(host.Database.PersonNamed(name));

    private async Task<RoomId> Acts(string name, Func<RoomService, Actor, Task<Outcome<RoomId>>> act, AccountsHost? at = null)
    {
        await using var scope = (at ?? host).Site.Services.CreateAsyncScope();
        var person = new PersonId((at ?? host).Database.PersonNamed(name));
        var actor = scope.ServiceProvider.GetRequiredService<IAbsentActors>().Find(person, "test")!;
        return (await act(scope.ServiceProvider.GetRequiredService<RoomService>(), actor)).Value;
    }
}
