using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Rows;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>Everything that is kept about a person, as a file for that person. The lists are read while they are sent.</summary>
internal static partial class PersonalDataQueries
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
            Passkeys = Passkeys(db, account.Id),
            Rooms = Rooms(db, account.Id),
            Removals = Removals(db, account.Id),
            Messages = Messages(db, account.Id),
            EarlierTexts = EarlierTexts(db, account.Id),
            LinkedPages = LinkedPages(db, account.Id),
            Reactions = Reactions(db, account.Id),
            Mentions = Mentions(db, account.Id),
            Pins = Pins(db, account.Id),
            Invitations = Invitations(db, account.Id),
            Emoji = Emoji(db, account.Id),
            SavedMessages = Saved(db, account.Id),
            Files = Files(db, account.Id),
            Uploads = Uploads(db, account.Id),
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
        Picture = PictureVersion.Of(account.AvatarKey) is { } picture ? $"/api/people/{account.Id}/avatar/{picture}?w=256" : null,
        account.StatusText,
        account.StatusEmoji,
        account.SharesReceipts,
        account.UndoSendSeconds,
        account.TwoFactorEnabled,
        account.IsAdministrator,
        account.CreatedAt,
        account.LastSeenAt,
    };
}
