using LeetSocial.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>What a person keeps for themselves. Of messages that are others' only which.</summary>
internal static partial class PersonalDataQueries
{
    private static IAsyncEnumerable<object> Passkeys(LeetSocialDb db, long person) => db.UserPasskeys.AsNoTracking()
        .Where(passkey => passkey.UserId == person)
        .Select(passkey => new { passkey.Data.Name, passkey.Data.CreatedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Saved(LeetSocialDb db, long person) => db.SavedMessages.AsNoTracking()
        .Where(saved => saved.PersonId == person)
        .Select(saved => new { saved.MessageId, saved.SavedAt })
        .AsAsyncEnumerable();

    // The bytes are behind their address.
    private static IAsyncEnumerable<object> Files(LeetSocialDb db, long person) => db.Files.AsNoTracking()
        .Where(file => file.OwnerId == person && file.DeletedAt == null)
        .Select(file => new
        {
            file.Id,
            file.MessageId,
            file.ScheduledId,
            file.RoomId,
            file.FileName,
            file.MimeType,
            file.Size,
            file.Seconds,
            file.Waveform,
            file.UploadedAt,
            Address = "/api/files/" + file.Id,
        })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Uploads(LeetSocialDb db, long person) => db.Uploads.AsNoTracking()
        .Where(upload => upload.OwnerId == person && upload.FileId == null)
        .Select(upload => new { upload.FileName, upload.Length, upload.Seconds, upload.Waveform, upload.ExpiresAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Drafts(LeetSocialDb db, long person) => db.Drafts.AsNoTracking()
        .Where(draft => draft.PersonId == person && draft.Content != "")
        .Select(draft => new { draft.RoomId, draft.Content, draft.UpdatedAt })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Scheduled(LeetSocialDb db, long person) => db.ScheduledMessages.AsNoTracking()
        .Where(message => message.PersonId == person)
        .Select(message => new
        {
            message.Id,
            message.RoomId,
            message.Content,
            message.CodeLanguage,
            message.ReplyToId,
            message.ClientMessageId,
            message.DueAt,
            message.CreatedAt,
            message.Failure,
        })
        .AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Reminders(LeetSocialDb db, long person) => db.Reminders.AsNoTracking()
        .Where(reminder => reminder.PersonId == person)
        .Select(reminder => new { reminder.MessageId, reminder.DueAt, reminder.CreatedAt })
        .AsAsyncEnumerable();
}
