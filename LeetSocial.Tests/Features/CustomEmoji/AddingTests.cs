using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Features.Avatars;
using LeetSocial.Tests.Features.Uploads;
using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.CustomEmoji;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Sweeping;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.CustomEmoji;

/// <summary>Emoji of the community's own, from being added to being removed.</summary>
public sealed class AddingTests : FilesContext
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private protected override TimeProvider Clock => _time;

    [Fact]
    public async Task It_is_in_messages_and_under_them_from_then_on_and_says_its_name_when_it_is_gone()
    {
        var room = await Instance.Room(Ada, Bob);
        var before = await Instance.Posts(Bob, room, ":party:");
        await Adds("party");
        var party = Assert.Single(await All());
        var row = await Instance.Posts(Bob, room, "A :party:");
        Assert.Equal($"<p>A <img class=\"emoji\" alt=\":party:\" src=\"{party.Address}\"></p>", row.Html.Trim());
        Assert.Equal("<p>:party:</p>", before.Html.Trim());
        Assert.Null((await Reacts(Bob, row.Id, ":party:")).Refusal);

        Assert.Single(Instance.Heard.OfType<EmojiChanged>());

        Assert.Null((await Removes(party)).Refusal);

        Assert.Equal(2, Instance.Heard.OfType<EmojiChanged>().Count());
        Assert.Equal(Refusal.NotFound, (await Picture(party)).Refusal);
        Assert.Equal("<p>:party:</p>", (await Instance.Posts(Bob, room, ":party:")).Html.Trim());
        // Who saw it there may join in; elsewhere there is none any more.
        Assert.Null((await Reacts(Ada, row.Id, ":party:")).Refusal);
        Assert.Equal("NotAnEmoji", (await Reacts(Ada, before.Id, ":party:")).Refusal?.Reason);
        Assert.Equal(["Bob", "Ada"], await Instance.Ask<ChatQueries, IReadOnlyList<string>>(chat => chat.WhoReacted(Bob, row.Id, ":party:")));
    }

    [Theory]
    [InlineData("party", null)]
    [InlineData(":Party_+-9:", null)]
    [InlineData("a", "EmojiNameForm")]
    [InlineData("", "EmojiNameForm")]
    [InlineData("<b>", "EmojiNameForm")]
    [InlineData("two words", "EmojiNameForm")]
    [InlineData("größe", "EmojiNameForm")]
    [InlineData("a23456789012345678901234567890123", "EmojiNameForm")]
    public async Task T4_a_name_is_of_few_letters(string name, string? reason) => Assert.Equal(reason, (await Adds(name)).Refusal?.Reason);

    [Fact]
    public async Task A_name_is_had_once()
    {
        await Adds("party");
        Assert.Equal("EmojiNameTaken", (await Adds("PARTY")).Refusal?.Reason);
        Assert.Single(OnDisk());
    }

    [Fact]
    public async Task T29_there_are_so_many_and_no_more()
    {
        for (var number = 0; number < EmojiService.Most; number++)
        {
            await Writes("INSERT INTO emoji (Name, ImageKey, CreatedById, CreatedAt) VALUES ($0, $0, $1, 0)", $"e{number}", Ada.Id.Value);
        }
        Assert.Equal("TooManyEmoji", (await Adds("party")).Refusal?.Reason);
    }

    [Fact]
    public async Task T29_what_is_no_emoji_of_this_community_is_refused_as_a_reaction()
    {
        var row = await Instance.Posts(Ada, await Instance.Room(Ada), "React!");
        foreach (var code in (string[])[":nobody:", ":<b>:", "party", ":a:"]) Assert.Equal("NotAnEmoji", (await Reacts(Ada, row.Id, code)).Refusal?.Reason);
    }

    [Fact]
    public async Task T8_T11_its_picture_is_kept_by_every_sweep_until_it_is_removed()
    {
        await Adds("party");
        await Adds("other");
        await Removes((await All()).Single(emoji => emoji.Name == "other"));
        _time.Advance(OrphanSweep.Grace + UploadSweep.Grace);
        await Sweeps();
        await Instance.Get<UploadSweep>().Thoroughly(TestContext.Current.CancellationToken);

        Assert.Single(OnDisk());
        Assert.Null((await Picture(Assert.Single(await All()))).Refusal);
    }

    [Theory]
    [InlineData("film.gif", true)]
    [InlineData("film.webp", true)]
    [InlineData("photo.png", false)]
    public async Task What_moves_goes_on_moving_and_nothing_is_larger_than_it_may_be(string name, bool moves)
    {
        using var album = new Album();
        using var scene = moves ? Album.Moving(300, 200, [50, 70, 90]) : Album.Scene(300, 200);
        var made = Assert.Single((await album.Small(album.Save(name, scene), EmojiService.Side)).Value.Thumbnails);

        using var image = NetVips.Image.NewFromFile(made.Path);
        Assert.Equal(128, image.Width);
        Assert.InRange(image.PageHeight, 84, 87);
        if (moves) Assert.Equal(3, Album.Motion(made.Path).Frames);
    }

    [Fact]
    public async Task T9_what_is_too_large_or_no_picture_leaves_nothing()
    {
        Assert.Equal("EmojiTooLarge", (await Adds("party", new byte[EmojiService.MostBytes + 1])).Refusal?.Reason);
        Assert.Equal("NoPicture", (await Adds("party", "<svg/>"u8.ToArray())).Refusal?.Reason);
        Assert.Equal("ImageTooLarge", (await Adds("party", Bomb.PngClaiming(65_535, 65_535))).Refusal?.Reason);
        Assert.Empty(OnDisk());
        Assert.Empty(await All());
    }

    private async Task<Outcome<Done>> Adds(string name, byte[]? picture = null)
    {
        await Writes("UPDATE people SET IsAdministrator = 1 WHERE Id = $0", Ada.Id.Value);
        await using var bytes = new MemoryStream(picture ?? Faces.Red);
        return await Instance.Try<EmojiService, Done>(emoji => emoji.Add(Ada, name, bytes, TestContext.Current.CancellationToken));
    }

    private Task<Outcome<Done>> Removes(CommunityEmoji emoji) => Instance.Try<EmojiService, Done>(service => service.Remove(Ada, emoji.Id));

    private Task<IReadOnlyList<CommunityEmoji>> All() => Instance.Ask<EmojiQueries, IReadOnlyList<CommunityEmoji>>(emoji => emoji.All(Bob));

    private Task<Outcome<string>> Picture(CommunityEmoji emoji) =>
        Instance.Try<EmojiQueries, string>(queries => queries.Picture(Bob, emoji.Id, emoji.Address[^12..]));

    private Task<Outcome<Done>> Reacts(Actor actor, MessageId message, string emoji) =>
        Instance.Try<ChatService, Done>(chat => chat.React(actor, message, emoji, true));
}
