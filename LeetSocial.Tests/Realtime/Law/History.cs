using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts.Managing;
using LeetSocial.Web.Features.Avatars.Changing;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Making;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>What happened in one room, by chance: everything that was told, and what its viewer saw after each step.</summary>
internal sealed partial class History(Spine spine, IReadOnlyList<PersonId> people, int seed)
{
    private readonly Random _chance = new(seed);
    private RoomId _room;

    public PersonId Viewer => people[0];

    /// <summary>Events and signals, in the order in which they were told.</summary>
    public List<object> Told { get; } = [];

    /// <summary>The viewer's fresh view after each step, with how much had been told by then; null while not a member.</summary>
    public List<(RoomView? View, int Told)> Views { get; } = [];

    /// <summary>A generator for every kind of event. Each does something to the room that makes such an event, if it can.</summary>
    public static IReadOnlyDictionary<Type, Func<History, Task>> Generators { get; } = new Dictionary<Type, Func<History, Task>>
    {
        [typeof(MessagePosted)] = history => history.SomebodyPosts(),
        [typeof(MessageEdited)] = history => history.SomebodyEdits(),
        [typeof(MessageDeleted)] = history => history.SomebodyDeletes(),
        [typeof(ReactionAdded)] = history => history.SomebodyReacts(isAdded: true),
        [typeof(ReactionRemoved)] = history => history.SomebodyReacts(isAdded: false),
        [typeof(MessagePinned)] = history => history.SomebodyPins(isPinned: true),
        [typeof(PreviewsChanged)] = history => history.APageIsRead(),
        [typeof(FilesChecked)] = history => history.FilesAreLookedAt(),
        [typeof(MessageUnpinned)] = history => history.SomebodyPins(isPinned: false),
        [typeof(MemberJoined)] = history => history.SomebodyJoins(),
        [typeof(MemberLeft)] = history => history.SomebodyLeaves(),
        [typeof(MemberChanged)] = history => history.SomebodyChangesRole(),
        [typeof(RoomChanged)] = history => history.SomebodySetsTheRoom(),
        [typeof(PersonRenamed)] = history => history.TheLastIsRenamed(),
    };

    public RoomView? Fresh() => spine.Reads.Read(read => spine.Windows.Open(read, Viewer, _room, null))?.View;

    public Unread Recount() =>
        spine.Reads.Read(read => Web.Data.Reading.UnreadCounts.Of(read, _room, Viewer))!;

    public async Task<History> Happens(int steps)
    {
        var made = await spine.Runs(new CreateRoomWrite(
            people[1], new NewRoom($"room {seed}", "", false, [.. people.Where(_ => _chance.Next(3) > 0), Viewer])));
        _room = made.Room;
        Hear(made);
        Look();
        var generators = Generators.Values.ToArray();
        for (var step = 0; step < steps; step++)
        {
            await (_chance.Next(3) == 0 ? ViewerReads() : _chance.Next(2) == 0 ? SomebodyPosts() : generators[_chance.Next(generators.Length)](this));
            Look();
        }
        return this;
    }

    private async Task SomebodyPosts()
    {
        var author = Somebody();
        var mention = _chance.Next(3) == 0 ? $" @p{_chance.Next(people.Count)}" : _chance.Next(6) == 0 ? " @room" : "";
        var message = new PostMessage(_room, $"*{_chance.Next(1000)}* <b>&amp;{mention} {SomeLink()}", Guid.NewGuid().ToString())
        {
            ReplyTo = _chance.Next(3) == 0 ? AnyMessage() : null,
            Files = _chance.Next(4) == 0 ? [await SomeFile(author)] : [],
        };
        message = message.HasFiles && _chance.Next(2) == 0 ? message with { Content = "" } : message;
        var write = spine.Composer.Compose(author, message).Value;
        write = write with { Links = Plan(write.Rendered) };
        var posted = await spine.Writes.Run(write);
        if (posted.Refusal is null)
        {
            var row = spine.Authors.Row(write, posted.Value);
            Told.Add(new MessagePosted(_room, row.Sequence, row.PostedAt, row));
            _posted.Add(row.Id);
        }
    }

    private async Task TheLastIsRenamed()
    {
        var renamed = _chance.Next(2) == 0
            ? await spine.Runs(new ChangeProfile(people[^1], $"<b>{_chance.Next(1000)}", "", true))
            : await spine.Runs(new PersonAvatarWrite(people[^1], SomePicture()));
        Told.AddRange(renamed.Where(change => change.RoomId == _room));
    }

    private async Task ViewerReads()
    {
        if (Fresh() is not { } view)
        {
            return;
        }
        if (_chance.Next(3) == 0)
        {
            await spine.Runs(new MarkUnreadWrite(Viewer, _room, _chance.Next((int)view.Sequence + 1)));
        }
        else
        {
            var upTo = view.Unread.Cursor.Sequence + _chance.Next(1, 6);
            await spine.Runs(new MoveCursorWrite(Viewer, _room, upTo, view.Unread.Cursor.Version));
        }
        var unread = Fresh()!.Unread;
        Told.Add(new CursorMoved(Viewer, _room, unread.Cursor, unread.Count, unread.AsOf));
    }

    private void Hear(RoomChange change) => Told.AddRange(spine.Log.After(change.Room, change.After, Math.Max(change.Count, 1)).Take(change.Count));

    private void Look() => Views.Add((Fresh(), Told.Count));

    private string? SomePicture() => _chance.Next(3) == 0 ? null : $"{Guid.NewGuid():N}";

    private PersonId Somebody() => people[_chance.Next(people.Count)];
}
