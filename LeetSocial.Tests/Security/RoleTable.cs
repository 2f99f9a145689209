using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Avatars;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.CustomEmoji;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;
using LeetSocial.Web.Features.Uploads.Receiving;

namespace LeetSocial.Tests.Security;

/// <summary>
/// Who may do what, one column for each <see cref="Role"/>: <c>.</c> is done, <c>F</c> forbidden, <c>N</c> not found,
/// <c>U</c> unauthenticated. A service method without a row fails <see cref="RoleTests"/>.
/// </summary>
internal static class RoleTable
{
    private const string Anybody = "......UU";
    private const string Author = "N.FFNNUU";
    private const string AuthorAndAdmins = "N..FNNUU";
    private const string Members = "N...NNUU";
    private const string Admins = "...FNNUU";
    private const string OwnLinks = "N..NNNUU";
    private const string OwnersOwn = "N.NNNNUU";
    private const string Picture = "0123456789abcdef0123456789abcdef";
    private const string Administrators = ".FFFFFUU";

    public static IReadOnlyDictionary<string, (string Row, Func<RoleHouse, Actor, RoleRoom, Task<Refusal?>> Act)> Rows { get; } =
        new Dictionary<string, (string, Func<RoleHouse, Actor, RoleRoom, Task<Refusal?>>)>
        {
            ["ChatService.Post(PostMessage)"] = (Members, (at, who, room) =>
                Told(at.The<ChatService>().Post(who, new PostMessage(room.Id, "Mine", $"{Guid.NewGuid()}")))),
            ["ChatService.MarkRead(RoomId, Int64, Int32)"] = (Members, (at, who, room) =>
                Told(at.The<ChatService>().MarkRead(who, room.Id, room.Sequence, 0))),
            ["ChatService.Typing(RoomId, Boolean)"] = (Members, (at, who, room) => Told(at.The<ChatService>().Typing(who, room.Id, true))),
            ["ChatService.Preview(RoomId, String, String)"] = (Members, (at, who, room) =>
                Told(at.The<ChatService>().Preview(who, room.Id, "Mine", null))),
            ["ChatService.MarkUnread(RoomId, Int64)"] = (Members, (at, who, room) =>
                Told(at.The<ChatService>().MarkUnread(who, room.Id, room.Sequence))),
            ["ChatService.Edit(MessageId, String)"] = (Author, (at, who, room) => Told(at.The<ChatService>().Edit(who, room.Message, "Not so"))),
            ["ChatService.RemovePreview(MessageId, Int64)"] = (Author, (at, who, room) =>
                Told(at.The<ChatService>().RemovePreview(who, room.Message, 1))),
            ["ChatService.Delete(MessageId)"] = (AuthorAndAdmins, (at, who, room) => Told(at.The<ChatService>().Delete(who, room.Message))),
            ["ChatService.React(MessageId, String, Boolean)"] = (Members, (at, who, room) =>
                Told(at.The<ChatService>().React(who, room.Message, "👍", true))),
            ["ChatService.Pin(MessageId, Boolean)"] = (Members, (at, who, room) => Told(at.The<ChatService>().Pin(who, room.Message, true))),
            ["ChatService.Save(MessageId, Boolean)"] = (Members, (at, who, room) => Told(at.The<ChatService>().Save(who, room.Message, true))),
            ["ChatService.Forward(MessageId, RoomId, String, String)"] = (Members, (at, who, room) =>
                Told(at.The<ChatService>().Forward(who, room.Message, room.Id, $"{Guid.NewGuid()}", "Look"))),
            ["ChatQueries.NameablePeople(RoomId, String)"] = (Members, (at, who, room) =>
                Told(at.The<ChatQueries>().NameablePeople(who, room.Id, "a"))),
            ["ChatQueries.NameableRooms(String)"] = (Anybody, (at, who, _) => Told(at.The<ChatQueries>().NameableRooms(who, "a"))),
            ["ChatQueries.PlaceOf(RoomId, DateTimeOffset)"] = (Members, (at, who, room) =>
                Told(at.The<ChatQueries>().PlaceOf(who, room.Id, DateTimeOffset.UnixEpoch))),
            ["ChatQueries.Source(MessageId)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Source(who, room.Message))),
            ["ChatQueries.Own(MessageId)"] = (Author, (at, who, room) => Told(at.The<ChatQueries>().Own(who, room.Message))),
            ["ChatQueries.Options(MessageId)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Options(who, room.Message))),
            ["ChatQueries.History(MessageId)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().History(who, room.Message))),
            ["ChatQueries.WhoReacted(MessageId, String)"] = (Members, (at, who, room) =>
                Told(at.The<ChatQueries>().WhoReacted(who, room.Message, "👍"))),
            ["ChatQueries.Replies(MessageId)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Replies(who, room.Message))),
            ["ChatQueries.Pins(RoomId)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Pins(who, room.Id))),
            ["ChatQueries.Saved(Nullable`1)"] = (Anybody, (at, who, _) => Told(at.The<ChatQueries>().Saved(who))),
            ["ChatQueries.Open(RoomId, Nullable`1)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Open(who, room.Id))),
            ["ChatQueries.Older(RoomId, Int64)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Older(who, room.Id, long.MaxValue))),
            ["ChatQueries.Newer(RoomId, Int64)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Newer(who, room.Id, 0))),
            ["ChatQueries.Unread(RoomId)"] = (Members, (at, who, room) => Told(at.The<ChatQueries>().Unread(who, room.Id))),
            ["LaterService.Schedule(NewScheduledMessage, DateTimeOffset)"] = (Members, (at, who, room) =>
                Told(at.The<LaterService>().Schedule(who, new NewScheduledMessage(room.Id, "Mine", Name), Tomorrow))),
            ["LaterService.Move(Int64, DateTimeOffset)"] = (OwnersOwn, async (at, who, room) =>
                await Told(at.The<LaterService>().Move(who, await OwnersScheduled(at, room), Tomorrow))),
            ["LaterService.Rewrite(Int64, String)"] = (OwnersOwn, async (at, who, room) =>
                await Told(at.The<LaterService>().Rewrite(who, await OwnersScheduled(at, room), "Not so"))),
            ["LaterService.TakeFileOut(Int64, FileId)"] = (OwnersOwn, async (at, who, room) =>
            {
                var file = (await Taken(at, at.Is(Role.Owner))).Value.FileId();
                return await Told(at.The<LaterService>().TakeFileOut(who, await OwnersScheduled(at, room, file), file));
            }
            ),
            ["LaterService.Cancel(Int64)"] = (OwnersOwn, async (at, who, room) =>
                await Told(at.The<LaterService>().Cancel(who, await OwnersScheduled(at, room)))),
            ["LaterService.SendNow(Int64)"] = (OwnersOwn, async (at, who, room) =>
                await Told(at.The<LaterService>().SendNow(who, await OwnersScheduled(at, room)))),
            ["LaterService.Remind(MessageId, DateTimeOffset)"] = (Members, (at, who, room) =>
                Told(at.The<LaterService>().Remind(who, room.Message, Tomorrow))),
            ["LaterService.Forget(Int64)"] = (OwnersOwn, async (at, who, room) =>
                await Told(at.The<LaterService>().Forget(who, (await OwnersReminder(at, room)).Id))),
            ["LaterQueries.Scheduled()"] = (Anybody, (at, who, _) => Told(at.The<LaterQueries>().Scheduled(who))),
            ["LaterQueries.Reminders()"] = (Anybody, (at, who, _) => Told(at.The<LaterQueries>().Reminders(who))),
            ["LaterQueries.Reminder(Int64)"] = (OwnersOwn, async (at, who, room) =>
                await Told(at.The<LaterQueries>().Reminder(who, (await OwnersReminder(at, room)).Id))),
            ["LaterQueries.Draft(RoomId)"] = (Members, (at, who, room) => Told(at.The<LaterQueries>().Draft(who, room.Id))),
            ["LaterQueries.Summary()"] = (Anybody, (at, who, _) => Told(at.The<LaterQueries>().Summary(who))),
            ["DraftService.Keep(RoomId, String, Int64)"] = (Members, (at, who, room) => Told(at.The<DraftService>().Keep(who, room.Id, "Begun", 0))),
            ["RoomService.Create(NewRoom)"] = (Anybody, (at, who, room) =>
                Told(at.The<RoomService>().Create(who, new NewRoom("Mine", "", false, [room.Victim])))),
            ["RoomService.OpenDirect(IReadOnlyList`1)"] = (Anybody, (at, who, room) =>
                Told(at.The<RoomService>().OpenDirect(who, [room.Victim]))),
            ["RoomService.Join(RoomId)"] = (Members, (at, who, room) => Told(at.The<RoomService>().Join(who, room.Id))),
            ["RoomService.Leave(RoomId)"] = (Members, (at, who, room) => Told(at.The<RoomService>().Leave(who, room.Id))),
            ["RoomService.Remove(RoomId, PersonId)"] = (Admins, (at, who, room) =>
                Told(at.The<RoomService>().Remove(who, room.Id, room.Victim))),
            ["RoomService.AddPeople(RoomId, IReadOnlyList`1)"] = (Members, (at, who, room) =>
                Told(at.The<RoomService>().AddPeople(who, room.Id, [at.Is(Role.Outsider).Id]))),
            ["RoomService.Set(RoomId, RoomSettings)"] = (AuthorAndAdmins, (at, who, room) =>
                Told(at.The<RoomService>().Set(who, room.Id, new RoomSettings { Topic = "Set" }))),
            ["RoomService.Archive(RoomId)"] = (AuthorAndAdmins, (at, who, room) => Told(at.The<RoomService>().Archive(who, room.Id))),
            ["RoomService.Unarchive(RoomId)"] = (AuthorAndAdmins, (at, who, room) => Told(at.The<RoomService>().Unarchive(who, room.Id))),
            ["RoomService.MakeAdmin(RoomId, PersonId)"] = (AuthorAndAdmins, (at, who, room) =>
                Told(at.The<RoomService>().MakeAdmin(who, room.Id, room.Victim))),
            ["RoomService.UnmakeAdmin(RoomId, PersonId)"] = (AuthorAndAdmins, (at, who, room) =>
                Told(at.The<RoomService>().UnmakeAdmin(who, room.Id, room.Victim))),
            ["RoomService.HandOver(RoomId, PersonId)"] = (Author, (at, who, room) =>
                Told(at.The<RoomService>().HandOver(who, room.Id, room.Victim))),
            ["InvitationService.Invite(RoomId, NewInvitation)"] = (Members, (at, who, room) =>
                Told(at.The<InvitationService>().Invite(who, room.Id, new NewInvitation(null, null)))),
            ["InvitationService.Revoke(RoomId, Int64)"] = (OwnLinks, async (at, who, room) =>
                await Told(at.The<InvitationService>().Revoke(who, room.Id, (await OwnersLink(at, room)).Id))),
            ["InvitationService.Use(String)"] = (Anybody, async (at, who, room) =>
                await Told(at.The<InvitationService>().Use(who, (await OwnersLink(at, room)).Code))),
            ["InvitationQueries.Of(RoomId)"] = (Members, (at, who, room) => Told(at.The<InvitationQueries>().Of(who, room.Id))),
            ["InvitationQueries.Look(String)"] = (Anybody, async (at, who, room) =>
                await Told(at.The<InvitationQueries>().Look(who, (await OwnersLink(at, room)).Code))),
            ["RoomFileQueries.Of(RoomId, FileFilter, Nullable`1)"] = (Members, (at, who, room) =>
                Told(at.The<RoomFileQueries>().Of(who, room.Id, FileFilter.Everything, null))),
            ["RoomFileQueries.Pictures(RoomId, MessageId, Boolean)"] = (Members, (at, who, room) =>
                Told(at.The<RoomFileQueries>().Pictures(who, room.Id, room.Message, isBefore: true))),
            ["UploadService.Take(String, Boolean, Stream, CancellationToken)"] = (Anybody, (at, who, _) => Told(Taken(at, who))),
            ["UploadService.Begin(NewUpload)"] = (Anybody, (at, who, _) =>
                Told(at.The<UploadService>().Begin(who, new NewUpload("mine.txt", 5, false)))),
            ["UploadService.Append(String, Part, CancellationToken)"] = (OwnersOwn, async (at, who, _) =>
                await Told(at.The<UploadService>().Append(who, await OwnersUpload(at), new Part(0, Stream.Null, null), CancellationToken.None))),
            ["UploadService.Abandon(String)"] = (OwnersOwn, async (at, who, _) =>
                await Told(at.The<UploadService>().Abandon(who, await OwnersUpload(at)))),
            ["UploadService.Discard(FileId)"] = (OwnersOwn, async (at, who, _) =>
                await Told(at.The<UploadService>().Discard(who, (await Taken(at, at.Is(Role.Owner))).Value.FileId()))),
            ["FileQueries.Upload(String)"] = (OwnersOwn, async (at, who, _) => await Told(at.The<FileQueries>().Upload(who, await OwnersUpload(at)))),
            ["FileQueries.Find(FileId)"] = (Members, async (at, who, room) =>
                await Told(at.The<FileQueries>().Find(who, await OwnersFile(at, room)))),
            ["AvatarService.Set(Stream, Nullable`1, CancellationToken)"] = (Anybody, (at, who, _) => Told(Shows(at, who))),
            ["AvatarService.Remove()"] = (Anybody, (at, who, _) => Told(at.The<AvatarService>().Remove(who))),
            ["AvatarService.SetOfRoom(RoomId, Stream, Nullable`1, CancellationToken)"] = (AuthorAndAdmins, (at, who, room) =>
                Told(at.The<AvatarService>().SetOfRoom(who, room.Id, TinyPicture(), null, CancellationToken.None))),
            ["AvatarService.RemoveOfRoom(RoomId)"] = (AuthorAndAdmins, (at, who, room) => Told(at.The<AvatarService>().RemoveOfRoom(who, room.Id))),
            ["AvatarQueries.OfPerson(PersonId, String)"] = (Anybody, async (at, who, _) =>
            {
                var owner = at.Is(Role.Owner).Id;
                await at.Writes("UPDATE people SET AvatarKey = $1 WHERE Id = $0", owner.Value, Picture);
                return await Told(at.The<AvatarQueries>().OfPerson(who, owner, Picture[..12]));
            }
            ),
            ["AvatarQueries.OfRoom(RoomId, String)"] = (Members, async (at, who, room) =>
            {
                await at.Writes("UPDATE rooms SET AvatarKey = $1 WHERE Id = $0", room.Id.Value, Picture);
                return await Told(at.The<AvatarQueries>().OfRoom(who, room.Id, Picture[..12]));
            }
            ),
            ["EmojiService.Add(String, Stream, CancellationToken)"] = (Administrators, (at, who, _) => Told(AddsEmoji(at, who))),
            ["EmojiService.Remove(Int64)"] = (Administrators, async (at, who, _) =>
                await Told(at.The<EmojiService>().Remove(who, (await AnyEmoji(at)).Id))),
            ["EmojiQueries.All()"] = (Anybody, (at, who, _) => Told(at.The<EmojiQueries>().All(who))),
            ["EmojiQueries.Managed()"] = (Administrators, (at, who, _) => Told(at.The<EmojiQueries>().Managed(who))),
            ["EmojiQueries.Picture(Int64, String)"] = (Anybody, async (at, who, _) =>
            {
                var emoji = await AnyEmoji(at);
                return await Told(at.The<EmojiQueries>().Picture(who, emoji.Id, emoji.Address[^12..]));
            }
            ),
            ["RoomQueries.Mine()"] = (Anybody, (at, who, _) => Told(at.The<RoomQueries>().Mine(who))),
            ["RoomQueries.Mine(RoomId)"] = (Members, (at, who, room) => Told(at.The<RoomQueries>().Mine(who, room.Id))),
            ["RoomQueries.Joinable(String, DirectoryOrder)"] = (Anybody, (at, who, _) => Told(at.The<RoomQueries>().Joinable(who, ""))),
            ["SearchQueries.Find(SearchRequest)"] = (Anybody, (at, who, _) => Told(at.The<SearchQueries>().Find(who, new SearchRequest("secret")))),
            ["PeopleService.Ban(PersonId)"] = (Administrators, (at, who, room) => Told(at.The<PeopleService>().Ban(who, room.Victim))),
            ["PeopleQueries.Search(String, Nullable`1)"] = (Anybody, (at, who, _) => Told(at.The<PeopleQueries>().Search(who, ""))),
            ["PresenceService.Choose(ChosenPresence, String, String)"] = (Anybody, (at, who, _) =>
                Told(at.The<PresenceService>().Choose(who, new ChosenPresence(PresenceChoice.Away, null), "", ""))),
        };

    private static DateTimeOffset Tomorrow => DateTimeOffset.UtcNow.AddDays(1);

    private static string Name => $"{Guid.NewGuid()}";

    private static async Task<long> OwnersScheduled(RoleHouse at, RoleRoom room, params FileId[] files)
    {
        var owner = at.Is(Role.Owner);
        foreach (var old in (await at.The<LaterQueries>().Scheduled(owner)).Value) await at.The<LaterService>().Cancel(owner, old.Id);
        await at.The<LaterService>().Schedule(owner, new NewScheduledMessage(room.Id, "Later", Name) { Files = [.. files] }, Tomorrow);
        return (await at.The<LaterQueries>().Scheduled(owner)).Value[0].Id;
    }

    private static async Task<Reminder> OwnersReminder(RoleHouse at, RoleRoom room)
    {
        await at.The<LaterService>().Remind(at.Is(Role.Owner), room.Message, Tomorrow);
        return (await at.The<LaterQueries>().Reminders(at.Is(Role.Owner))).Value[^1];
    }

    private static async Task<Invitation> OwnersLink(RoleHouse at, RoleRoom room)
    {
        await at.The<InvitationService>().Invite(at.Is(Role.Owner), room.Id, new NewInvitation(null, null));
        return (await at.The<InvitationQueries>().Of(at.Is(Role.Owner), room.Id)).Value[0];
    }

    private static async Task<Outcome<StoredFile>> Taken(RoleHouse at, Actor who)
    {
        await using var bytes = new MemoryStream("mine"u8.ToArray());
        return await at.The<UploadService>().Take(who, "mine.txt", false, bytes, CancellationToken.None);
    }

    private static Task<Outcome<Done>> AddsEmoji(RoleHouse at, Actor who) =>
        at.The<EmojiService>().Add(who, $"e{Guid.NewGuid():N}"[..20], TinyPicture(), CancellationToken.None);

    private static async Task<CommunityEmoji> AnyEmoji(RoleHouse at)
    {
        await AddsEmoji(at, at.Is(Role.Administrator));
        return (await at.The<EmojiQueries>().All(at.Is(Role.Administrator))).Value[0];
    }

    private static Task<Outcome<Done>> Shows(RoleHouse at, Actor who) => at.The<AvatarService>().Set(who, TinyPicture(), null, CancellationToken.None);

    private static MemoryStream TinyPicture() => new(Features.Avatars.Faces.Red);

    private static async Task<string> OwnersUpload(RoleHouse at) =>
        (await at.The<UploadService>().Begin(at.Is(Role.Owner), new NewUpload("mine.txt", 5, false))).Value.Id;

    private static async Task<FileId> OwnersFile(RoleHouse at, RoleRoom room)
    {
        var file = (await Taken(at, at.Is(Role.Owner))).Value.FileId();
        await at.Writes("UPDATE files SET MessageId = $1, RoomId = $2 WHERE Id = $0", file.Value, room.Message.Value, room.Id.Value);
        return file;
    }

    private static async Task<Refusal?> Told<T>(Task<Outcome<T>> asked) => (await asked).Refusal;
}
