using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Features.Uploads;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Avatars;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Sweeping;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Avatars;

/// <summary>A person or a room shows another picture, and whoever looks at them sees it, whatever was drawn and kept before.</summary>
public sealed class ShowingTests : FilesContext
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private protected override TimeProvider Clock => _time;

    [Fact]
    public async Task A_view_that_stands_open_becomes_what_a_fresh_one_shows()
    {
        var room = await Instance.Room(Ada, Bob);
        await Instance.Posts(Bob, room, "said by Bob");
        var (hearing, view) = (Hearing.Of(Instance, room), (await Open(room)).View);

        Assert.Null((await Instance.Shows(Bob, Faces.Red)).Refusal);
        var set = (await Instance.Shows(Ada, room, Faces.Red)).Value;
        view = hearing.Heard.Aggregate(view, (before, change) => before.Apply(change));

        var fresh = (await Open(room)).View;
        var shown = Faces.Of(Instance, Bob);
        Assert.NotNull(shown);
        Assert.Equal(shown, Assert.Single(view.Timeline.Rows).AuthorAvatar);
        Assert.Equal(shown, Assert.Single(fresh.Timeline.Rows).AuthorAvatar);
        Assert.Equal((shown, set), (view.Roster.Members[Bob.Id].Avatar, view.Room.Avatar));
        Assert.Equal(fresh.Roster.Members[Bob.Id], view.Roster.Members[Bob.Id]);
        Assert.Equal(fresh.Room, view.Room);
        Assert.Contains($"api/people/{Bob.Id.Value}/avatar/{shown}?w=128", RowMarkup.Draw(view.Timeline.Rows[0], true), StringComparison.Ordinal);
        Assert.Contains(new ProfileChanged(Bob.Id), Instance.Heard);
    }

    [Fact]
    public async Task The_list_of_rooms_shows_it_of_a_direct_room_and_of_a_room()
    {
        var (direct, room) = ((await In(rooms => rooms.OpenDirect(Ada, [Bob.Id]))).Value, await Instance.Room(Ada, Bob));
        var (of, mine) = (Hearing.Of(Instance, direct), await Mine(direct));
        await Instance.Shows(Bob, Faces.Red);
        Assert.Equal(Faces.Of(Instance, Bob), Assert.Single(mine.Apply(Assert.Single(of.Heard)).Others).Avatar);
        Assert.Equal(Faces.Of(Instance, Bob), Assert.Single((await Mine(direct)).Others).Avatar);

        (of, mine) = (Hearing.Of(Instance, room), await Mine(room));
        var shown = (await Instance.Shows(Ada, room, Faces.Red)).Value;
        Assert.Equal(shown, mine.Apply(Assert.Single(of.Heard)).Room.Avatar);
        Assert.Equal(shown, (await Mine(room)).Room.Avatar);
    }

    [Fact]
    public async Task Every_picture_has_an_address_of_its_own_and_the_one_before_is_gone()
    {
        await Instance.Shows(Bob, Faces.Red);
        var first = Faces.Of(Instance, Bob)!;
        Assert.Null((await Asks(Ada, first)).Refusal);

        await Instance.Shows(Bob, Faces.Red);

        Assert.NotEqual(first, Faces.Of(Instance, Bob));
        Assert.Equal(Refusal.NotFound, (await Asks(Ada, first)).Refusal);
        Assert.Null((await Asks(Ada, Faces.Of(Instance, Bob)!)).Refusal);
    }

    [Fact]
    public async Task T8_what_was_replaced_and_what_was_removed_goes_and_what_is_shown_is_kept_by_every_sweep()
    {
        var room = await Instance.Room(Ada);
        await Instance.Shows(Ada, room, Faces.Red);
        await Instance.Shows(Ada, Faces.Red);
        await Instance.Shows(Bob, Faces.Red);
        await Instance.Shows(Bob, Faces.Red);
        Assert.Equal(12, OnDisk().Length);

        _time.Advance(UploadSweep.Grace);
        await Sweeps();
        Assert.Equal(9, OnDisk().Length);
        await Instance.Try<AvatarService, Done>(avatars => avatars.Remove(Ada));
        _time.Advance(OrphanSweep.Grace + UploadSweep.Grace);
        await Sweeps();
        await Instance.Get<UploadSweep>().Thoroughly(TestContext.Current.CancellationToken);

        Assert.Equal(6, OnDisk().Length);
        Assert.Equal(0, Count("files"));
        Assert.Null(Faces.Of(Instance, Ada));
    }

    [Fact]
    public async Task T8_T11_what_the_store_holds_and_nobody_names_is_an_orphan()
    {
        await Instance.Shows(Bob, Faces.Red);
        await Writes("UPDATE people SET AvatarKey = NULL");
        _time.Advance(OrphanSweep.Grace + TimeSpan.FromSeconds(1));

        await Instance.Get<UploadSweep>().Thoroughly(TestContext.Current.CancellationToken);

        Assert.Empty(OnDisk());
    }

    [Fact]
    public async Task A_direct_room_and_an_archived_one_show_none_of_their_own()
    {
        var (direct, room) = ((await In(rooms => rooms.OpenDirect(Ada, [Bob.Id]))).Value, await Instance.Room(Ada));
        await In(rooms => rooms.Archive(Ada, room));

        Assert.Equal("DirectRoomIsFixed", (await Instance.Shows(Ada, direct, Faces.Red)).Refusal?.Reason);
        Assert.Equal("RoomIsArchived", (await Instance.Shows(Ada, room, Faces.Red)).Refusal?.Reason);
        Assert.Empty(OnDisk());
    }

    [Fact]
    public async Task Nothing_of_it_is_unread_and_none_after_none_is_no_news()
    {
        var room = await Instance.Room(Ada, Bob);
        await Instance.Shows(Bob, Faces.Red);
        Assert.Equal(default, (await Mine(room)).Unread.Count);
        var before = Count("room_events");

        await Instance.Try<AvatarService, Done>(avatars => avatars.Remove(Ada));
        await Instance.Try<AvatarService, Done>(avatars => avatars.RemoveOfRoom(Ada, room));

        Assert.Equal(before, Count("room_events"));
    }

    private Task<Outcome<string>> Asks(Actor actor, string version) =>
        Instance.Try<AvatarQueries, string>(avatars => avatars.OfPerson(actor, Bob.Id, version));

    private Task<OpenedRoom> Open(RoomId room) => Instance.Ask<ChatQueries, OpenedRoom>(chat => chat.Open(Ada, room));

    private Task<RoomSummary> Mine(RoomId room) => Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Ada, room));
}
