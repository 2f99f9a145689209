using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>Which pages hang on a message. A page that hangs on none any more is forgotten, address and all (T25).</summary>
internal static class MessageLinks
{
    /// <summary>How long a reading is shared with further messages.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>The same for a page that said nothing, or is being read.</summary>
    private static readonly TimeSpan FreshWhenEmpty = TimeSpan.FromHours(1);

    private sealed record Standing(string Address, long Preview, bool IsRemoved);

    /// <summary>Hangs on a message what is planned. What hung there stays as it is, if it is still linked to; the rest goes.</summary>
    public static void Write(WriteSession session, MessageId message, LinkPlan plan)
    {
        var standing = session.Read.List(
            "SELECT p.Url, p.Id, l.IsRemoved FROM message_links l JOIN link_previews p ON p.Id = l.PreviewId WHERE l.MessageId = $0",
            row => new Standing(row.GetString(0), row.GetInt64(1), row.GetBoolean(2)), message.Value);
        session.Execute("DELETE FROM message_links WHERE MessageId = $0", message.Value);
        foreach (var (position, address) in plan.Addresses.Index())
        {
            if (standing.Find(link => link.Address == address) is { } kept)
            {
                Insert(session, message, position, kept.Preview, kept.IsRemoved);
            }
            else if (plan.Jobs is { } jobs)
            {
                Insert(session, message, position, Find(session, address) ?? Order(session, address, jobs), isRemoved: false);
            }
        }
        foreach (var link in standing)
        {
            session.Execute(
                "DELETE FROM link_previews WHERE Id = $0 AND NOT EXISTS (SELECT 1 FROM message_links WHERE PreviewId = $0)", link.Preview);
        }
    }

    private static void Insert(WriteSession session, MessageId message, int position, long preview, bool isRemoved) => session.Execute(
        "INSERT INTO message_links (MessageId, Position, PreviewId, IsRemoved) VALUES ($0, $1, $2, $3)",
        message.Value, position, preview, isRemoved);

    private static long? Find(WriteSession session, string address)
    {
        var known = session.Read.Scalar<long>(
            "SELECT Id FROM link_previews WHERE Url = $0 AND FetchedAt > CASE WHEN IsShown THEN $1 ELSE $2 END ORDER BY Id DESC LIMIT 1",
            address, (session.Now - Fresh).UtcTicks, (session.Now - FreshWhenEmpty).UtcTicks);
        return known == 0 ? null : known;
    }

    private static long Order(WriteSession session, string address, IJobQueue jobs)
    {
        var preview = session.Insert(
            "INSERT INTO link_previews (Url, Title, Description, SiteName, IsShown, FetchedAt) VALUES ($0, '', '', '', 0, $1)",
            address, session.Now.UtcTicks);
        jobs.Enqueue(session, new FetchPreview(preview));
        return preview;
    }
}
