using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Tests.Data.Reading;

/// <summary>Rows to put into a cache.</summary>
internal static class CachedRows
{
    private const int Elsewhere = 1_000_000;

    public static TimelineRow Row(long id, int revision = 1, string html = "<p>Once more, with feeling</p>") => new()
    {
        Id = new MessageId(id),
        RoomId = new RoomId(1),
        Sequence = id,
        AuthorId = new PersonId(1),
        AuthorUsername = "ada",
        AuthorName = "Ada",
        ClientMessageId = $"c{id}",
        Type = MessageType.Text,
        Html = html,
        PostedAt = DateTimeOffset.UnixEpoch,
        OwnRevision = revision,
    };

    /// <summary>So much else is read that what nobody asks for meanwhile is forgotten.</summary>
    public static void ReadMuchElse(this RowCache cache)
    {
        var html = new string('x', 100_000);
        for (var id = Elsewhere; id < Elsewhere + 100; id++)
        {
            cache.Share(Row(id, html: html));
        }
    }
}
