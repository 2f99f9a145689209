using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>Everything that is kept about a person, as a file for that person. The lists are read while they are sent.</summary>
internal static class PersonalDataQueries
{
    public static void MapPersonalData(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/account/manage/personal-data/download", Download).RequireAuthorization();

    private static async Task<IResult> Download(OwnAccount own, LeetSocialDb db, HttpContext context)
    {
        var account = await own.Load();
        context.Response.Headers.ContentDisposition = "attachment; filename=leetsocial-personal-data.json";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            Profile = Profile(account),
            Rooms = Rooms(db, account.Id),
            Messages = Messages(db, account.Id),
            Drafts = Drafts(db, account.Id),
            ScheduledMessages = Scheduled(db, account.Id),
            Reminders = Reminders(db, account.Id),
        });
    }

    private static object Profile(Account account) => new
    {
        account.Id,
        Username = account.UserName,
        account.DisplayName,
        account.Email,
        account.EmailConfirmed,
        account.StatusText,
        account.StatusEmoji,
        account.SharesReceipts,
        account.UndoSendSeconds,
        account.TwoFactorEnabled,
        account.IsAdministrator,
        account.CreatedAt,
        account.LastSeenAt,
    };

    private static IAsyncEnumerable<object> Rooms(LeetSocialDb db, long person) => db.Memberships.AsNoTracking()
        .Where(membership => membership.PersonId == person)
        .Join(db.Rooms, membership => membership.RoomId, room => room.Id, (membership, room) => new { room.Id, room.Name, room.Topic, membership.JoinedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Messages(LeetSocialDb db, long person) => db.Messages.AsNoTracking()
        .Where(message => message.AuthorId == person && message.DeletedAt == null)
        .OrderBy(message => message.Id)
        .Select(message => new { message.Id, message.RoomId, message.Content, message.CreatedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Drafts(LeetSocialDb db, long person) => db.Drafts.AsNoTracking()
        .Where(draft => draft.PersonId == person && draft.Content != "")
        .Select(draft => new { draft.RoomId, draft.Content, draft.UpdatedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Scheduled(LeetSocialDb db, long person) => db.ScheduledMessages.AsNoTracking()
        .Where(message => message.PersonId == person)
        .Select(message => new { message.Id, message.RoomId, message.Content, message.DueAt, message.CreatedAt, message.Failure })
        .AsAsyncEnumerable();

    // Which message, and not what it says: that is another person's.
    private static IAsyncEnumerable<object> Reminders(LeetSocialDb db, long person) => db.Reminders.AsNoTracking()
        .Where(reminder => reminder.PersonId == person)
        .Select(reminder => new { reminder.MessageId, reminder.DueAt, reminder.CreatedAt })
        .AsAsyncEnumerable();
}
