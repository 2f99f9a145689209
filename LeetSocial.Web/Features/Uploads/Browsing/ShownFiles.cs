using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Uploads.Browsing;

/// <summary>The files of a room that stand on a page, the latest first. An old picture of them and the news since are what a fresh one is.</summary>
/// <param name="Room">Whose they are.</param>
/// <param name="Filter">Which of them.</param>
/// <param name="Files">As far back as was read.</param>
/// <param name="IsComplete">Whether there are none before them.</param>
internal sealed record ShownFiles(RoomId Room, FileFilter Filter, ImmutableArray<RoomFile> Files, bool IsComplete)
{
    /// <returns>The same where the news changes nothing here.</returns>
    public ShownFiles Apply(object news) => news switch
    {
        RoomEvent { RoomId: var room } when room != Room => this,
        MessagePosted posted => Take(RoomFile.Of(posted.Row)),
        // What is older than the last one shown comes with the next page.
        FilesChecked { Row: var row } => Take(RoomFile.Of(row).Where(file => IsComplete || (Files is [.., var last] && file.Id.Value > last.Id.Value))),
        MessageDeleted deleted => Keep(file => file.Sequence != deleted.Row.Sequence),
        PersonRenamed renamed when Files.Any(file => IsOlder(file, renamed)) =>
            this with { Files = [.. Files.Select(file => IsOlder(file, renamed) ? file with { AuthorName = renamed.DisplayName } : file)] },
        _ => this,
    };

    /// <summary>A further page, of what was posted before.</summary>
    public ShownFiles With(ImmutableArray<RoomFile> older, int pageSize) =>
        this with { Files = [.. Files, .. older], IsComplete = older.Length < pageSize };

    private ShownFiles Take(IEnumerable<RoomFile> posted)
    {
        var news = posted.Where(file => Filter.Kinds.Contains(file.File.Kind) && !Files.Any(known => known.Id == file.Id)).ToList();
        return news.Count == 0 ? this : this with { Files = [.. Files.Concat(news).OrderByDescending(file => file.Id.Value)] };
    }

    private ShownFiles Keep(Func<RoomFile, bool> stays) => Files.All(stays) ? this : this with { Files = [.. Files.Where(stays)] };

    private static bool IsOlder(RoomFile file, PersonRenamed renamed) => file.AuthorId == renamed.PersonId && file.AuthorName != renamed.DisplayName;
}
