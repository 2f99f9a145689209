using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Avatars;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Realtime.Limits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Security;

/// <summary>One person floods, by the limits everybody starts with; the next notices nothing.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private static readonly Dictionary<ActLimit, Func<FloodTests, Actor, Task<Refusal?>>> Floods = new()
    {
        [ActLimit.MakingRooms] = async (at, who) => (await at.The<RoomService>().Create(who, new NewRoom("Another", "", false, []))).Refusal,
        [ActLimit.Memberships] = async (at, who) => (await at.The<RoomService>().Join(who, at._room)).Refusal,
        [ActLimit.RoomCalls] = async (at, who) => (await at.The<ChatService>().Post(
            who, new PostMessage(new RoomId(at._estate.Database.RoomNamed("General")), "@room", $"{Guid.NewGuid()}"))).Refusal,
        [ActLimit.Invitations] = async (at, who) => (await at.The<InvitationQueries>().Look(who, at._link)).Refusal,
        [ActLimit.Statuses] = async (at, who) =>
            (await at.The<PresenceService>().Choose(who, new ChosenPresence(PresenceChoice.Busy, null), "Busy", "")).Refusal,
        [ActLimit.Searches] = async (at, who) => (await at.The<PeopleQueries>().Search(who, "a")).Refusal,
        [ActLimit.MessageSearches] = async (at, who) => (await at.The<SearchQueries>().Find(who, new SearchRequest("calm"))).Refusal,
        [ActLimit.TypingSignals] = async (at, who) => (await at.The<ChatService>().Typing(who, at._room, true)).Refusal,
        [ActLimit.Drafts] = async (at, who) => (await at.The<DraftService>().Keep(who, at._room, "Begun", 0)).Refusal,
        [ActLimit.Previews] = async (at, who) => (await at.The<ChatService>().Preview(who, at._room, "*So*", null)).Refusal,
        [ActLimit.ReadReports] = async (at, who) => (await at.The<ChatService>().MarkRead(who, at._room, 1, 0)).Refusal,
        [ActLimit.HistoryPages] = async (at, who) => (await at.The<ChatQueries>().Older(who, at._room, 1)).Refusal,
        [ActLimit.Uploads] = async (at, who) => (await at.The<UploadService>().Begin(who, new NewUpload("a.txt", 0, false))).Refusal is { Code: RefusalCode.TooMany } wait
            ? wait : null,
        [ActLimit.Avatars] = async (at, who) => (await at.The<AvatarService>().Remove(who)).Refusal,
        [ActLimit.Openings] = async (at, who) => (await at.The<ChatQueries>().Open(who, at._room)).Refusal,
    };

    /// <summary>What else the same limits hold.</summary>
    private static readonly Dictionary<string, (ActLimit Limit, Func<FloodTests, Actor, Task<Refusal?>> Act)> Ways = new()
    {
        ["making a link"] = (ActLimit.Memberships, async (at, who) =>
            (await at.The<InvitationService>().Invite(who, at._room, new NewInvitation(null, null))).Refusal),
        ["revoking a link"] = (ActLimit.Memberships, async (at, who) => (await at.The<InvitationService>().Revoke(who, at._room, 1)).Refusal),
        ["coming in by a link"] = (ActLimit.Invitations, async (at, who) => (await at.The<InvitationService>().Use(who, "a guess")).Refusal),
        ["setting a room"] = (ActLimit.Memberships, async (at, who) =>
            (await at.The<RoomService>().Set(who, at._room, new RoomSettings { Topic = "Louder" })).Refusal),
        ["archiving"] = (ActLimit.Memberships, async (at, who) => (await at.The<RoomService>().Archive(who, at._room)).Refusal),
        ["making admins"] = (ActLimit.Memberships, async (at, who) => (await at.The<RoomService>().MakeAdmin(who, at._room, at._ada.Id)).Refusal),
        ["handing over"] = (ActLimit.Memberships, async (at, who) => (await at.The<RoomService>().HandOver(who, at._room, at._ada.Id)).Refusal),
        ["adding people"] = (ActLimit.Memberships, async (at, who) => (await at.The<RoomService>().AddPeople(who, at._room, [at._ada.Id])).Refusal),
        ["opening direct rooms"] = (ActLimit.MakingRooms, async (at, who) => (await at.The<RoomService>().OpenDirect(who, [at._bob.Id])).Refusal),
        ["looking for rooms"] = (ActLimit.Searches, async (at, who) => (await at.The<RoomQueries>().Joinable(who, "")).Refusal),
        ["marking unread"] = (ActLimit.ReadReports, async (at, who) => (await at.The<ChatService>().MarkUnread(who, at._room, 1)).Refusal),
        ["lists of pins"] = (ActLimit.HistoryPages, async (at, who) => (await at.The<ChatQueries>().Pins(who, at._room)).Refusal),
        ["jumping to a day"] = (ActLimit.HistoryPages, async (at, who) =>
            (await at.The<ChatQueries>().PlaceOf(who, at._room, DateTimeOffset.UnixEpoch)).Refusal),
    };

    private readonly Estate _estate = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly InProcessHost _site;
    private readonly AsyncServiceScope _scope;
    private Actor _ada = null!;
    private Actor _bob = null!;
    private RoomId _room;
    private string _link = "";

    public FloodTests()
    {
        _site = new InProcessHost(_estate, time: _time);
        _scope = _site.Services.CreateAsyncScope();
    }

    /// <summary>Whoever links too much is not refused: their messages stand without previews (LinkPreviewLimitTests).</summary>
    public static TheoryData<string> Limits => [.. ActLimit.All.Except([ActLimit.LinkPreviews]).Select(limit => limit.Setting)];

    public static TheoryData<string> Further => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task T30_who_floods_is_told_how_long_to_wait_and_nobody_else_waits(string setting)
    {
        var limit = ActLimit.All.Single(one => one.Setting == setting);
        var act = Floods[limit];
        for (var number = 0; number < limit.Default * limit.Holds; number++) Assert.Null(await act(this, _ada));

        var refused = await act(this, _ada);

        Assert.Equal((RefusalCode.TooMany, TimeSpan.FromSeconds(limit.Seconds / limit.Default)), (refused!.Code, refused.RetryAfter!.Value));
        Assert.Null(await act(this, _bob));
        _time.Advance(refused.RetryAfter.Value);
        Assert.Null(await act(this, _ada));
        Assert.Equal(RefusalCode.TooMany, (await act(this, _ada))?.Code);
    }

    [Theory]
    [MemberData(nameof(Further))]
    public async Task T30_every_way_counts(string way)
    {
        var (limit, act) = Ways[way];
        for (var number = 0; number < limit.Default * limit.Holds; number++) await Floods[limit](this, _ada);

        Assert.Equal(RefusalCode.TooMany, (await act(this, _ada))?.Code);
        Assert.NotEqual(RefusalCode.TooMany, (await act(this, _bob))?.Code);
    }

    [Fact]
    public async Task T30_a_flood_of_everything_at_once_leaves_the_conversation_of_others_as_it_was()
    {
        var flood = Task.WhenAll(Floods.Values.SelectMany(act => Enumerable.Range(0, 300).Select(_ => Task.Run(() => act(this, _ada)))));
        for (var number = 0; number < 20; number++)
        {
            Assert.Null((await The<ChatService>().Post(_bob, new PostMessage(_room, $"calm {number}", $"calm-{number}"))).Refusal);
        }

        Assert.Contains(await flood, refusal => refusal?.Code == RefusalCode.TooMany);
        Assert.Equal(20, _estate.Database.Messages(_room.Value).Count);
        Assert.Equal((long)ActLimit.MakingRooms.Default, _estate.Database.Value<long>("SELECT COUNT(*) FROM rooms WHERE Name = 'Another'"));
    }

    public async ValueTask InitializeAsync()
    {
        var accounts = The<ICreateAccounts>();
        _ada = (await accounts.Create("ada", "Ada", "ada@example.org", "long enough")).Value;
        _bob = (await accounts.Create("bob", "Bob", "bob@example.org", "long enough")).Value;
        _room = (await The<RoomService>().Create(_bob, new NewRoom("Lab", "", false, [_ada.Id]))).Value;
        _link = (await The<InvitationService>().Invite(_bob, _room, new NewInvitation(null, null))).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _site.DisposeAsync();
        _estate.Dispose();
    }

    private T The<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();
}
