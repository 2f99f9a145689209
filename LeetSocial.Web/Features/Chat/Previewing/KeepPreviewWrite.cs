using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Features.Previews;

namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>Keeps what a page said, and tells the room of every message that waited for it. Those are the ones of a few moments.</summary>
internal sealed record KeepPreviewWrite(long Preview, PageSummary? Summary) : IWrite<IReadOnlyList<RoomChange>>
{
    public Outcome<IReadOnlyList<RoomChange>> Apply(WriteSession session)
    {
        var before = session.Read.Single(
            "SELECT SiteName, Title, Description, IsShown FROM link_previews WHERE Id = $0",
            row => new Known(row.GetBoolean(3) ? new PageSummary(row.GetString(0), row.GetString(1), row.GetString(2)) : null), Preview);
        session.Execute(
            "UPDATE link_previews SET SiteName = $1, Title = $2, Description = $3, IsShown = $4, FetchedAt = $5 WHERE Id = $0",
            Preview, Summary?.Site ?? "", Summary?.Title ?? "", Summary?.Description ?? "", Summary is not null, session.Now.UtcTicks);
        // Nobody links to it any more, it says nothing, or the job was done twice.
        return before is null || before.Summary == Summary ? Outcome.Of<IReadOnlyList<RoomChange>>([]) : Tell(session);
    }

    private sealed record Known(PageSummary? Summary);

    private Outcome<IReadOnlyList<RoomChange>> Tell(WriteSession session)
    {
        var messages = session.Read.List(
            "SELECT MessageId FROM message_links WHERE PreviewId = $0 AND IsRemoved = 0 ORDER BY MessageId",
            row => new MessageId(row.GetInt64(0)), Preview);
        return Outcome.Of<IReadOnlyList<RoomChange>>(
            [.. messages.Select(id => KnownMessage.Find(session.Read, id)!)
                .Select(message => message.Record(session, RoomEventKind.PreviewsChanged, message.AuthorId))]);
    }
}
