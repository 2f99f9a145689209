using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>One of my rooms as the list shows it, folded from its events.</summary>
/// <param name="Room">The room.</param>
/// <param name="Others">In a direct room the people besides me, who are its name.</param>
/// <param name="Unread">What waits for me there.</param>
/// <param name="LastActivityAt">When something was last said.</param>
/// <param name="LastAuthorId">Who said it.</param>
/// <param name="LastAuthor">Their name.</param>
/// <param name="LastLine">What it was, as plain text.</param>
/// <param name="LastSequence">Where it stands in the room.</param>
/// <param name="OpenedAt">When I last went in.</param>
internal sealed record RoomSummary(
    Room Room,
    ImmutableArray<Member> Others,
    Unread Unread,
    DateTimeOffset LastActivityAt,
    PersonId? LastAuthorId,
    string LastAuthor,
    string LastLine,
    long LastSequence,
    DateTimeOffset? OpenedAt)
{
    public string Name => Room.Kind == RoomKind.Group
        ? Room.Name
        : string.Join(", ", Others.Select(member => member.DisplayName));

    public RoomSummary Apply(RoomEvent change)
    {
        if (change.Sequence <= Unread.AsOf)
        {
            return this;
        }
        var next = this with { Unread = Unread.Apply(change) };
        return change switch
        {
            MessagePosted { Row: var row } => next with
            {
                LastActivityAt = row.PostedAt,
                LastAuthorId = row.AuthorId,
                LastAuthor = row.AuthorName,
                LastLine = row.Snippet,
                LastSequence = row.Sequence,
            },
            MessageEdited { Row: var row } when row.Sequence == LastSequence => next with { LastLine = row.Snippet },
            // What stood before it comes with the next reading of the list.
            MessageDeleted { Row.Sequence: var gone } when gone == LastSequence => next with { LastAuthorId = null, LastAuthor = "", LastLine = "" },
            // Who owns it is folded from the events that say so.
            RoomChanged changed => next with { Room = changed.Room with { OwnerId = Room.OwnerId } },
            MemberChanged { NewOwnerId: { } owner } => next with { Room = Room with { OwnerId = owner } },
            MemberLeft { NewOwnerId: { } owner } => next with { Room = Room with { OwnerId = owner } },
            PersonRenamed renamed => next.Rename(renamed),
            _ => next,
        };
    }

    private RoomSummary Rename(PersonRenamed now) => this with
    {
        LastAuthor = LastAuthorId == now.PersonId ? now.DisplayName : LastAuthor,
        // They stand in the order of their names.
        Others = [.. Others.Select(member => member.PersonId == now.PersonId ? member with { DisplayName = now.DisplayName, Avatar = now.Avatar } : member)
            .OrderBy(member => member.DisplayName, StringComparer.Ordinal)],
    };
}
