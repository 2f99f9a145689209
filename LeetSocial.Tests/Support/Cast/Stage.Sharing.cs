using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Stage
{
    /// <summary>Has somebody send files into General, through the services.</summary>
    public async Task Shares(Person by, string text, params (string Name, byte[] Bytes)[] files)
    {
        var taken = new List<FileId>();
        foreach (var (name, bytes) in files)
        {
            taken.Add(new FileId((await As<StoredFile>(by, async (services, actor) =>
            {
                await using var content = new MemoryStream(bytes);
                return await services.GetRequiredService<UploadService>().Take(actor, name, false, content, TestContext.Current.CancellationToken);
            })).Id));
        }
        var room = new RoomId(Database.RoomNamed("General"));
        await As<TimelineRow>(by, (services, actor) => services.GetRequiredService<ChatService>().Post(
            actor, new PostMessage(room, text, $"{Guid.NewGuid()}") { Files = [.. taken] }));
    }
}
