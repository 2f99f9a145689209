using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>
/// A message as it stands in the conversation: immutable, made once per revision, and shared by everybody who looks at it.
/// </summary>
public sealed partial class TimelineRow
{
    private string? _leading;
    private string? _following;
    private string? _foot;
    private string? _snippet;
    private TimelineRow? _requoted;
    private Quote? _quote;
    private string _authorName = "";
    private string? _authorAvatar;
    private string? _forwardedFrom;

    public required MessageId Id { get; init; }
    public required RoomId RoomId { get; init; }

    /// <summary>The sequence of its posting, which never changes.</summary>
    public required long Sequence { get; init; }

    public required PersonId AuthorId { get; init; }
    public required string AuthorUsername { get; init; }

    public required string AuthorName
    {
        get => _authorName;
        init => _authorName = value;
    }

    /// <summary>Which picture stands beside it; null for initials.</summary>
    public string? AuthorAvatar
    {
        get => _authorAvatar;
        init => _authorAvatar = value;
    }

    public required string ClientMessageId { get; init; }
    public required MessageType Type { get; init; }

    /// <summary>The sanitised body; empty once the message is deleted.</summary>
    public required string Html { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Grows with every change of the message; starts at 1.</summary>
    public required int OwnRevision { get; init; }

    /// <summary>Grows with every change of what the row shows, that of the message it quotes included.</summary>
    public int Revision => OwnRevision + (Quote?.Revision ?? 0);

    /// <summary>Whom the message named when it was posted; unread mentions are counted by it.</summary>
    public ImmutableArray<PersonId> Mentions { get; init; } = [];

    public DateTimeOffset? EditedAt { get; init; }
    public bool IsDeleted { get; init; }
    public bool IsPinned { get; init; }
    public string? CodeLanguage { get; init; }

    /// <summary>Whose message this passes on; null for one's own words.</summary>
    public string? ForwardedFrom
    {
        get => _forwardedFrom;
        init => _forwardedFrom = value;
    }

    public PersonId? ForwardedFromId { get; init; }

    /// <summary>What it answers.</summary>
    public Quote? Quote
    {
        get => _quote;
        init => _quote = value;
    }

    /// <summary>The emoji under it, the oldest first.</summary>
    public ImmutableArray<Reaction> Reactions { get; init; } = [];

    /// <summary>What its links lead to, in the order of the links; those that say nothing are not among them.</summary>
    public ImmutableArray<LinkPreview> Previews { get; init; } = [];

    /// <summary>What was sent along, in the order it was put in.</summary>
    public ImmutableArray<MessageFile> Files { get; init; } = [];

    /// <summary>The message as one line of plain text: what it says, or else what stands for its first file.</summary>
    public string Snippet => _snippet ??= Messages.Snippet.Of(Html, Files.IsEmpty ? "" : Files[0].Line);

    /// <summary>
    /// The row's markup. It depends on nothing but the row and on whether it leads a group (avatar and name) or follows,
    /// so it is drawn at most once each and then belongs to every viewer.
    /// </summary>
    public string Markup(bool leads, Func<TimelineRow, bool, string> draw)
    {
        ref var drawn = ref leads ? ref _leading : ref _following;
        return drawn ??= draw(this, leads);
    }

    /// <summary>What stands under the body and changes more often than it, drawn once for everybody too.</summary>
    public string Foot(Func<TimelineRow, string> draw) => _foot ??= draw(this);

    /// <summary>The same row over what the message it answers has become; everybody who asks gets the same object.</summary>
    public TimelineRow Requoted(Quote quote)
    {
        if (_requoted is { } known && known.Quote == quote)
        {
            return known;
        }
        var copy = Copy();
        copy._quote = quote;
        return _requoted = copy;
    }

    // To be changed in what it shows: whatever was drawn or made of this one is not the copy's.
    private TimelineRow Copy()
    {
        var copy = (TimelineRow)MemberwiseClone();
        (copy._leading, copy._following, copy._requoted, copy._renamed) = (null, null, null, null);
        return copy;
    }
}
