using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;

namespace LeetSocial.Tests.Features.Search;

/// <summary>Messages are found by what was sent with them.</summary>
public sealed class SearchFilesTests : SearchContext
{
    // The smallest picture there is: one pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Has_file_finds_every_file_and_has_image_pictures_alone()
    {
        var room = await Instance.Room(Ada, Bob);
        var text = await Posts(room, "Minutes", ("minutes.txt", "We met."u8.ToArray()));
        var picture = await Posts(room, "", ("sunset.png", Pixel));
        var both = await Posts(room, "Both", ("plan.txt", "Walls"u8.ToArray()), ("plan.png", Pixel));
        await Instance.Posts(Ada, room, "No file at all");

        Assert.Equal([both, picture, text], await Finds(Bob, "has:file"));
        Assert.Equal([both, picture], await Finds(Bob, "has:image"));
        Assert.Empty(await Finds(Eve, "has:file"));
    }

    [Fact]
    public async Task A_file_is_found_by_its_name_which_stands_in_the_hit()
    {
        var room = await Instance.Room(Ada, Bob);
        var message = await Posts(room, "", ("sunset & sea.png", Pixel));

        Assert.Equal([message], await Finds(Bob, "sunset"));
        Assert.Equal("sunset & sea.png", string.Concat((await Answer(Bob, "sunset")).Hits.Single().Snippet.Select(part => part.Text)));
    }

    [Fact]
    public async Task T25_a_file_of_a_deleted_message_is_found_no_more()
    {
        var room = await Instance.Room(Ada, Bob);
        var message = await Posts(room, "", ("secret-plan.txt", "Tunnel"u8.ToArray()));
        Assert.True(await IsFound(Bob, "secret-plan"));

        await Instance.Ask<ChatService, Done>(chat => chat.Delete(Ada, message));

        Assert.False(await IsFound(Bob, "secret-plan"));
        Assert.False(await IsFound(Bob, "has:file"));
    }

    private async Task<MessageId> Posts(RoomId room, string text, params (string Name, byte[] Bytes)[] files)
    {
        var sent = new List<FileId>();
        foreach (var (name, bytes) in files) sent.Add(await Uploads(Ada, name, bytes));
        return (await Instance.Ask<ChatService, TimelineRow>(
            chat => chat.Post(Ada, new PostMessage(room, text, $"{Guid.NewGuid()}") { Files = [.. sent] }))).Id;
    }

    private async Task<FileId> Uploads(Actor owner, string name, byte[] bytes)
    {
        await using var stream = new MemoryStream(bytes);
        return new FileId((await Instance.Ask<UploadService, StoredFile>(
            uploads => uploads.Take(owner, name, false, stream, TestContext.Current.CancellationToken))).Id);
    }
}
