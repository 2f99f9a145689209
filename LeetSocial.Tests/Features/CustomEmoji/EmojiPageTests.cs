using System.Net;
using System.Net.Http.Headers;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Features.Accounts;
using LeetSocial.Tests.Features.Avatars;
using LeetSocial.Tests.Features.Uploads;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Data;

namespace LeetSocial.Tests.Features.CustomEmoji;

/// <summary>The administrators' page over plain HTTP, without script; and what others find there.</summary>
public sealed class EmojiPageTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Page = "/admin/emoji";

    [Fact]
    public async Task T7_T12_T24_an_administrator_adds_and_removes_and_for_everybody_else_there_is_no_such_page()
    {
        using var admin = await host.SignedIn("boss");
        await Promote("boss");
        using var member = await host.SignedIn("plain");
        using var anonymous = host.Visitor();
        using (var absent = await member.Gets(Page)) Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
        Assert.Equal(await Text(member, "/no/such/page"), await Text(member, Page));
        var token = await Token(member, "/account/manage");
        using (var refused = await Sends(member, token, "mine", Faces.Red))
        using (var absent = await Sends(member, token, "mine", Faces.Red, "/no/such/page")) Assert.Equal(absent.StatusCode, refused.StatusCode);
        using (var refused = await Sends(admin, null, "forged", Faces.Red)) Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(await Names(member));

        using (var added = await Sends(admin, await Token(admin, Page), "Partycat", Faces.Red)) Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        var page = await admin.Reads(Page + "?done=partycat");
        Assert.Equal(":partycat: is added.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal(["partycat"], await Names(member));
        var address = "/" + page.QuerySelector(".emoji-list img")!.GetAttribute("src");
        foreach (var (visitor, status) in new[] { (admin, HttpStatusCode.OK), (member, HttpStatusCode.OK), (anonymous, HttpStatusCode.NotFound) })
        {
            using var got = await visitor.Gets(address);
            Assert.Equal(status, got.StatusCode);
        }
        using (var list = await anonymous.Gets("/api/emoji")) Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);

        var question = Page + "?remove=" + page.QuerySelector(".emoji-list a")!.GetAttribute("href")!.Split('=')[1];
        Assert.Contains(":partycat:", (await admin.Reads(question)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        using (var removed = await admin.Submits(question)) Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Empty(await Names(member));
        using var gone = await member.Gets(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task T5_what_cannot_be_used_is_told_in_a_sentence_and_a_usual_name_is_not_to_be_had()
    {
        using var admin = await host.SignedIn("chief");
        await Promote("chief");
        foreach (var (name, bytes, sentence) in new[]
        {
            ("tada", Faces.Red, "An emoji that everybody has is called so already."),
            ("fine", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "This is no picture that can be used"),
            ("fine", new byte[(256 * 1024) + 1], "at most 256 KB"),
            ("<script>", Faces.Red, "A name is 2 to 32"),
        })
        {
            using var answer = await Sends(admin, await Token(admin, Page), name, bytes);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Page();
            Assert.Contains(sentence, page.QuerySelector("#emoji-problem")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(name, page.QuerySelector("#emoji-name")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task A_list_that_a_browser_has_is_not_sent_again()
    {
        using var member = await host.SignedIn("listener");
        using var first = await member.Gets("/api/emoji");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/emoji");
        request.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
        using var again = await member.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
    }

    private static async Task<IReadOnlyList<string?>> Names(Visitor visitor)
    {
        using var answer = await visitor.Gets("/api/emoji");
        using var list = await answer.Json();
        return [.. list.RootElement.EnumerateArray().Select(emoji => emoji.GetProperty("name").GetString())];
    }

    private static async Task<string> Text(Visitor visitor, string path) => (await visitor.Reads(path)).QuerySelector("main")!.TextContent;

    private static async Task<string?> Token(Visitor visitor, string path) =>
        (await visitor.Reads(path)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");

    private static Task<HttpResponseMessage> Sends(Visitor visitor, string? token, string name, byte[] picture, string path = Page)
    {
        var form = new MultipartFormDataContent { { new StringContent("add"), "_handler" }, { new StringContent(name), "Input.Name" } };
        if (token is not null) form.Add(new StringContent(token), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(picture) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "Input.File", "party.png");
        return visitor.Http.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private Task Promote(string name) => host.Site.Get<WriteQueue>().Run(new Promotion(host.Database.PersonNamed(name)));

    private sealed record Promotion(long Person) : IWrite<Done>
    {
        public Outcome<Done> Apply(WriteSession session)
        {
            session.Execute("UPDATE people SET IsAdministrator = 1 WHERE Id = $0", Person);
            return default(Done);
        }
    }
}
