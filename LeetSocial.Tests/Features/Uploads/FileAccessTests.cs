using System.Net;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Features.Accounts;
using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Who gets a file by its address, and as what.</summary>
public sealed class FileAccessTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private static readonly byte[] Bytes = "0123456789"u8.ToArray();

    // Who may have a picture and its thumbnail, before a message carries it, after, and once the message is deleted.
    private static readonly (string Who, bool Before, bool Posted)[] Matrix =
        [("owner7", true, true), ("member7", false, true), ("past7", false, false), ("outsider7", false, false), ("", false, false)];

    private static readonly (string Method, string What, string? Range)[] Ways =
    [
        ("GET", "", null), ("HEAD", "", null), ("GET", "", "bytes=0-1"), ("HEAD", "", "bytes=0-1"), ("GET", "?download", null), ("HEAD", "?download", null),
        ("GET", "/thumbnail", null), ("HEAD", "/thumbnail", null), ("GET", "/thumbnail?w=160", null), ("GET", "/thumbnail", "bytes=0-1"),
    ];

    [Fact]
    public async Task T7_a_file_and_its_thumbnails_are_there_for_the_members_of_its_room_at_this_moment_and_for_nobody_else()
    {
        var people = new Dictionary<string, Visitor>();
        foreach (var (who, _, _) in Matrix) people[who] = who.Length > 0 ? await Enters(who) : host.Visitor();
        var file = await people["owner7"].Brings("red.png", Scene());
        await Holds(people, file, row => row.Before);

        var (room, message) = await Posts("owner7", file, "member7", "past7");
        await Holds(people, file, row => row.Posted || row.Who == "past7");
        await Acts<RoomService, RoomId>("owner7", (rooms, actor) => rooms.Remove(actor, room, Person("past7")));
        await Holds(people, file, row => row.Posted);

        await Acts<ChatService, Done>("owner7", (chat, actor) => chat.Delete(actor, message));
        await Holds(people, file, _ => false);
        foreach (var visitor in people.Values) visitor.Dispose();
    }

    [Fact]
    public async Task T5_it_is_sent_as_what_its_bytes_are_saved_and_in_a_sandbox()
    {
        using var ada = await Enters("headers");
        var file = await ada.Brings("../../page\u202e\r\n.html", "<script>alert(1)</script>"u8.ToArray());

        using var answer = await ada.Gets($"/api/files/{file}");

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain("..", answer.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.EndsWith("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("no-cache", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(host.UploadsFolder, "*", SearchOption.AllDirectories), path => path.Contains("page", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bytes=2-4", HttpStatusCode.PartialContent, "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", HttpStatusCode.PartialContent, "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", HttpStatusCode.PartialContent, "789", "bytes 7-9/10")]
    [InlineData("bytes=-99", HttpStatusCode.PartialContent, "0123456789", "bytes 0-9/10")]
    [InlineData("bytes=5-99", HttpStatusCode.PartialContent, "56789", "bytes 5-9/10")]
    [InlineData("bytes=10-", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */10")]
    [InlineData("bytes=-0", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */10")]
    [InlineData("bytes=1-2,4-5", HttpStatusCode.OK, "0123456789", null)]
    [InlineData("lines=1-2", HttpStatusCode.OK, "0123456789", null)]
    public async Task A_part_that_is_asked_for_is_what_comes(string range, HttpStatusCode status, string expected, string? described)
    {
        using var ada = await Enters($"r{Guid.NewGuid():N}"[..20]);
        var file = await ada.Brings("digits.txt", Bytes);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/files/{file}");
        request.Headers.TryAddWithoutValidation("Range", range);

        using var answer = await ada.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((status, expected), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(described, answer.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again_but_asked_for_again()
    {
        using var ada = await Enters("etags");
        var file = await ada.Brings("digits.txt", Bytes);
        using var first = await ada.Gets($"/api/files/{file}");

        foreach (var (tag, status) in new[] { (first.Headers.ETag!.ToString(), HttpStatusCode.NotModified), ("\"other\"", HttpStatusCode.OK) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/files/{file}");
            request.Headers.Add("If-None-Match", tag);
            using var again = await ada.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(status, again.StatusCode);
        }
    }

    [Fact]
    public async Task T11_one_of_many_that_is_refused_does_not_hold_up_the_others()
    {
        using var ada = await Enters("many");
        using var answer = await ada.Uploads(("a.txt", Bytes), ("b.exe", [0x4D, 0x5A, 0, 0]), ("large.txt", new byte[10 * 1024 * 1024 + 1]), ("c.txt", Bytes));
        using var body = await answer.Json();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["a.txt", "c.txt"], body.RootElement.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("fileName").GetString()));
        Assert.Equal(
            [("b.exe", "FileTypeUnknown"), ("large.txt", "FileTooLarge")],
            body.RootElement.GetProperty("refused").EnumerateArray().Select(one => (one.GetProperty("fileName").GetString(), one.GetProperty("code").GetString())));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.UploadsFolder, "incoming")));
    }

    [Fact]
    public async Task T11_of_thousands_of_files_in_one_request_twenty_are_looked_at_and_no_more_is_read()
    {
        using var ada = await Enters("thousands");
        using var answer = await ada.Uploads([("a.txt", Bytes), .. Enumerable.Repeat(("b.exe", new byte[] { 0x4D, 0x5A, 0, 0 }), 3_000)]);
        using var body = await answer.Json();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(
            [.. Enumerable.Repeat("FileTypeUnknown", 19), "TooManyFiles"],
            body.RootElement.GetProperty("refused").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task T12_without_the_token_of_our_own_pages_no_file_is_taken()
    {
        using var ada = await host.SignedIn("tokenless");
        using var answer = await ada.Uploads(("a.txt", Bytes));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var anonymous = host.Visitor();
        using var nobody = await anonymous.Uploads(("a.txt", Bytes));
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    private static async Task Holds(Dictionary<string, Visitor> people, long file, Func<(string Who, bool Before, bool Posted), bool> may)
    {
        foreach (var row in Matrix)
        {
            foreach (var (method, what, range) in Ways)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/files/{file}{what}");
                if (range is not null) request.Headers.Add("Range", range);
                using var answer = await people[row.Who].Http.SendAsync(request, TestContext.Current.CancellationToken);
                var said = $"{row.Who}: {method} {what} {range} was answered {(int)answer.StatusCode}";
                Assert.True(may(row) ? answer.IsSuccessStatusCode : answer.StatusCode == HttpStatusCode.NotFound, said);
                if (!may(row)) Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            }
        }
    }

    // Wide enough to have thumbnails.
    private static byte[] Scene()
    {
        using var album = new Album();
        using var scene = Album.Scene(400, 300);
        return scene.PngsaveBuffer();
    }

    private async Task<Visitor> Enters(string name)
    {
        var visitor = await host.SignedIn(name);
        await visitor.Tokens();
        return visitor;
    }

    private PersonId Person(string name) => new(host.Database.PersonNamed(name));

    private async Task<(RoomId Room, MessageId Message)> Posts(string author, long file, params string[] members)
    {
        var room = await Acts<RoomService, RoomId>(author, (rooms, actor) => rooms.Create(actor, new NewRoom("Secret", "", true, [.. members.Select(Person)])));
        var row = await Acts<ChatService, TimelineRow>(author, (chat, actor) => chat.Post(actor, new PostMessage(room, "", "1") { Files = [new FileId(file)] }));
        return (room, row.Id);
    }

    private async Task<T> Acts<TService, T>(string name, Func<TService, Actor, Task<Outcome<T>>> act)
        where TService : notnull
    {
        await using var scope = host.Site.Services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<IAbsentActors>().Find(Person(name), "test")!;
        return (await act(scope.ServiceProvider.GetRequiredService<TService>(), actor)).Value;
    }
}
