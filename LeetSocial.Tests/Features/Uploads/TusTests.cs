using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using LeetSocial.Tests.Features.Accounts;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Uploads that go on where they stopped: tus 1.0, over real connections.</summary>
public sealed class TusTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(number => $"line {number}\n")));

    [Fact]
    public async Task An_upload_that_broke_in_the_middle_is_resumed_and_comes_out_the_same()
    {
        using var ada = await Enters("tus-ada");
        var place = await Begins(ada, "long.txt", Text.Length);
        var half = Text.Length / 2;
        using (var first = await ada.Continues(place, 0, Text[..half])) Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);

        using var asked = await ada.Tus(HttpMethod.Head, place, null);
        Assert.Equal((HttpStatusCode.OK, $"{half}", $"{Text.Length}"), (asked.StatusCode, asked.Header("Upload-Offset"), asked.Header("Upload-Length")));
        using (var wrong = await ada.Continues(place, 0, Text[half..])) Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        using var last = await ada.Continues(place, half, Text[half..]);

        var file = await ada.Http.GetByteArrayAsync($"/api/files/{last.Header("Upload-File-Id")}", TestContext.Current.CancellationToken);
        Assert.Equal(SHA256.HashData(Text), SHA256.HashData(file));
        // Whoever missed the answer asks, and is told the same.
        using var finished = await ada.Tus(HttpMethod.Head, place, null);
        Assert.Equal((last.Header("Upload-File-Id"), $"{Text.Length}"), (finished.Header("Upload-File-Id"), finished.Header("Upload-Offset")));
    }

    [Fact]
    public async Task T11_a_connection_that_dies_leaves_what_had_come_and_no_more_than_that()
    {
        using var ada = await Enters("tus-abort");
        var place = await Begins(ada, "cut.txt", Text.Length);
        using (await TusInstancesTests.SendsInPart(ada, place, Text[..50_000], said: Text.Length))
        {
            await Eventually.Is(async () => await Offset(ada, place) == 50_000, "what came is written down");
        }

        // The server may not know yet that nobody is there: whoever goes on takes the upload over, as soon as it has let go.
        await Eventually.Is(
            async () =>
            {
                using var rest = await ada.Continues(place, 50_000, Text[50_000..]);
                Assert.True(rest.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.Locked, $"{rest.StatusCode}");
                return rest.StatusCode == HttpStatusCode.NoContent;
            },
            "the rest is taken");
        Assert.Empty(host.Site.Log.Troubles);
    }

    [Fact]
    public async Task T11_more_than_was_said_is_refused_and_a_part_with_another_checksum_leaves_nothing()
    {
        using var ada = await Enters("tus-liar");
        var place = await Begins(ada, "lie.txt", 10);
        using (var more = await ada.Continues(place, 0, new byte[11])) Assert.Equal("FileLongerThanSaid", await more.Reason());
        Assert.InRange(await Offset(ada, place), 0, 10);

        place = await Begins(ada, "sum.txt", 5);
        var bytes = "right"u8.ToArray();
        using (var other = await ada.Continues(place, 0, "wrong"u8.ToArray(), Sum(bytes))) Assert.Equal(460, (int)other.StatusCode);
        Assert.Equal(0, await Offset(ada, place));
        using (var unknown = await ada.Continues(place, 0, bytes, ("Upload-Checksum", "crc32 AAAA"))) Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        using var good = await ada.Continues(place, 0, bytes, Sum(bytes));
        Assert.Equal(HttpStatusCode.NoContent, good.StatusCode);

        static (string, string) Sum(byte[] of) => ("Upload-Checksum", $"sha256 {Convert.ToBase64String(SHA256.HashData(of))}");
    }

    [Fact]
    public async Task T11_what_is_too_large_or_empty_is_told_before_the_first_byte_and_what_is_of_no_type_leaves_nothing()
    {
        using var ada = await Enters("tus-limits");
        using (var large = await ada.Announces("large.txt", 10 * 1024 * 1024 + 1))
            Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "FileTooLarge"), (large.StatusCode, await large.Reason()));
        using (var empty = await ada.Announces("empty.txt", 0)) Assert.Equal("FileEmpty", await empty.Reason());

        var place = await Begins(ada, "program.txt", 4);
        using (var refused = await ada.Continues(place, 0, [0x7F, (byte)'E', (byte)'L', 0])) Assert.Equal("FileTypeUnknown", await refused.Reason());
        using (var gone = await ada.Tus(HttpMethod.Head, place, null)) Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.False(File.Exists(Path.Combine(host.UploadsFolder, "incoming", place.Split('/')[^1])));
    }

    [Fact]
    public async Task An_upload_is_its_senders_alone_and_can_be_given_up()
    {
        using var ada = await Enters("tus-owner");
        using var eve = await Enters("tus-eve");
        var place = await Begins(ada, "mine.txt", 4);
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Delete })
        {
            using var answer = await eve.Tus(method, place, null);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using (var part = await eve.Continues(place, 0, "mine"u8.ToArray())) Assert.Equal(HttpStatusCode.NotFound, part.StatusCode);

        using (var given = await ada.Tus(HttpMethod.Delete, place, null)) Assert.Equal(HttpStatusCode.NoContent, given.StatusCode);
        using (var gone = await ada.Tus(HttpMethod.Head, place, null)) Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task It_says_what_it_speaks_and_answers_no_other_version()
    {
        using var ada = await Enters("tus-version");
        using var offer = await ada.Http.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/uploads"), TestContext.Current.CancellationToken);
        using var other = await ada.Http.PostAsync(new Uri("/api/uploads", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(("1.0.0", "creation,termination,checksum,expiration", "10485760"), (offer.Header("Tus-Version"), offer.Header("Tus-Extension"), offer.Header("Tus-Max-Size")));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "1.0.0"), (other.StatusCode, other.Header("Tus-Version")));
    }

    private async Task<Visitor> Enters(string name)
    {
        var visitor = await host.SignedIn(name);
        await visitor.Tokens();
        return visitor;
    }

    private static async Task<string> Begins(Visitor visitor, string name, long length)
    {
        using var begun = await visitor.Announces(name, length);
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        Assert.True(begun.Headers.Contains("Upload-Expires"));
        return begun.Headers.Location!.ToString();
    }

    private static async Task<long> Offset(Visitor visitor, string place)
    {
        using var asked = await visitor.Tus(HttpMethod.Head, place, null);
        return long.Parse(asked.Header("Upload-Offset"), CultureInfo.InvariantCulture);
    }
}
