using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Serving;
using LeetSocial.Web.Features.Uploads.Sweeping;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>People who send files to each other, by the services alone.</summary>
public abstract class FilesContext : InstanceContext
{
    private protected Task<Outcome<StoredFile>> Sends(Actor actor, string name, string content) => Instance.Try<UploadService, StoredFile>(async uploads =>
    {
        await using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await uploads.Take(actor, name, false, bytes, TestContext.Current.CancellationToken);
    });

    private protected async Task<FileId> Uploads(Actor actor, string name, string content = "Some text") =>
        new((await Sends(actor, name, content)).Value.Id);

    private protected Task<Outcome<TimelineRow>> Tries(Actor author, RoomId room, string text, params FileId[] files) => Instance.Try<ChatService, TimelineRow>(
        chat => chat.Post(author, new PostMessage(room, text, $"{Guid.NewGuid()}") { Files = [.. files] }));

    private protected async Task<TimelineRow> Posts(Actor author, RoomId room, string text, params FileId[] files) =>
        (await Tries(author, room, text, files)).Value;

    private protected async Task Does(Actor actor, Func<ChatService, Task<Outcome<Done>>> act) =>
        Assert.True((await Instance.Try(act)).Refusal is null, $"{actor.Connection} may not");

    private protected async Task<bool> Has(Actor actor, FileId file) =>
        (await Instance.Try<FileQueries, ServedFile>(files => files.Find(actor, file))).Refusal is null;

    private protected Task Sweeps() => Instance.Get<UploadSweep>().Turn(TestContext.Current.CancellationToken);

    /// <summary>Whatever lies on the disk, on its way or stored.</summary>
    private protected string[] OnDisk() => Directory.Exists(Estate.UploadsFolder)
        ? [.. Directory.EnumerateFiles(Estate.UploadsFolder, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)!)]
        : [];
}
