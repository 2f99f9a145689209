using LeetSocial.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>What a person said and did among others. Of what others said only where it stands: the words are theirs.</summary>
internal static partial class PersonalDataQueries
{
    private static IAsyncEnumerable<object> Rooms(LeetSocialDb db, long person) => db.Memberships.AsNoTracking()
        .Where(membership => membership.PersonId == person)
        .Join(db.Rooms, membership => membership.RoomId, room => room.Id, (membership, room) => new
        {
            room.Id,
            room.Name,
            room.Topic,
            membership.Role,
            membership.JoinedAt,
            membership.OpenedAt,
            membership.ReadAt,
        })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Removals(LeetSocialDb db, long person) => db.Removals.AsNoTracking()
        .Where(removal => removal.PersonId == person)
        .Select(removal => new { removal.RoomId, removal.RemovedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Messages(LeetSocialDb db, long person) => db.Messages.AsNoTracking()
        .Where(message => message.AuthorId == person && message.DeletedAt == null)
        .OrderBy(message => message.Id)
        .Select(message => new
        {
            message.Id,
            message.RoomId,
            message.Content,
            message.CodeLanguage,
            message.ReplyToId,
            message.CreatedAt,
            message.EditedAt,
        })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> EarlierTexts(LeetSocialDb db, long person) => db.Messages.AsNoTracking()
        .Where(message => message.AuthorId == person)
        .Join(db.MessageRevisions, message => message.Id, text => text.MessageId, (_, text) => new { text.MessageId, text.Content, text.WrittenAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> LinkedPages(LeetSocialDb db, long person) => db.Messages.AsNoTracking()
        .Where(message => message.AuthorId == person)
        .Join(db.MessageLinks, message => message.Id, link => link.MessageId, (_, link) => link)
        .Join(db.LinkPreviews, link => link.PreviewId, page => page.Id, (link, page) => new
        {
            link.MessageId,
            page.Url,
            page.Title,
            page.FetchedAt,
            IsShown = page.IsShown && !link.IsRemoved,
        })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Reactions(LeetSocialDb db, long person) => db.Reactions.AsNoTracking()
        .Where(reaction => reaction.PersonId == person)
        .Select(reaction => new { reaction.MessageId, reaction.Emoji, reaction.CreatedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Mentions(LeetSocialDb db, long person) => db.Mentions.AsNoTracking()
        .Where(mention => mention.PersonId == person && !mention.IsDeleted)
        .Select(mention => new { mention.MessageId, mention.RoomId })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Pins(LeetSocialDb db, long person) => db.Pins.AsNoTracking()
        .Where(pin => pin.PinnedById == person)
        .Select(pin => new { pin.MessageId, pin.RoomId, pin.PinnedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Emoji(LeetSocialDb db, long person) => db.Emoji.AsNoTracking()
        .Where(emoji => emoji.CreatedById == person)
        .Select(emoji => new { emoji.Name, emoji.CreatedAt })
        .AsAsyncEnumerable();

    // Not the code: the file may be passed on, and whoever has the code comes in by it.
    private static IAsyncEnumerable<object> Invitations(LeetSocialDb db, long person) => db.Invitations.AsNoTracking()
        .Where(invitation => invitation.CreatedById == person)
        .Select(invitation => new { invitation.RoomId, invitation.CreatedAt, invitation.ExpiresAt, invitation.Uses, invitation.RevokedAt })
        .AsAsyncEnumerable();
}
