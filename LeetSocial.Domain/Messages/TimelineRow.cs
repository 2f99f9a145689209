using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>
/// A message as it stands in the conversation: immutable, made once per revision, and shared by everybody who looks at it.
/// </summary>
public sealed class TimelineRow
{
    private string? _leading;
    private string? _following;
    private string? _snippet;

    public required MessageId Id { get; init; }
    public required RoomId RoomId { get; init; }

    /// <summary>The sequence of its posting, which never changes.</summary>
    public required long Sequence { get; init; }

    public required PersonId AuthorId { get; init; }
    public required string AuthorUsername { get; init; }
    public required string AuthorName { get; init; }
    public required string ClientMessageId { get; init; }
    public required MessageType Type { get; init; }

    /// <summary>The sanitised body.</summary>
    public required string Html { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Grows with every change of what the row shows; starts at 1.</summary>
    public required int Revision { get; init; }

    public ImmutableArray<PersonId> Mentions { get; init; } = [];

    /// <summary>The body as one line of plain text.</summary>
    public string Snippet => _snippet ??= Messages.Snippet.Of(Html);

    /// <summary>
    /// The row's markup. It depends on nothing but the row and on whether it leads a group (avatar and name) or follows,
    /// so it is drawn at most once each and then belongs to every viewer.
    /// </summary>
    public string Markup(bool leads, Func<TimelineRow, bool, string> draw)
    {
        ref var drawn = ref leads ? ref _leading : ref _following;
        return drawn ??= draw(this, leads);
    }
}
