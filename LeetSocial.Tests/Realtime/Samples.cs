using System.Collections.Immutable;
using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Tests.Realtime;

/// <summary>One of every event and signal, with values that are easily lost on the way.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 11, 23, 13, 41, 7, TimeSpan.Zero).AddTicks(1_234_567);
    private static readonly RoomId Room = new(long.MaxValue - 1);

    public static MessagePosted Posted(long sequence = 9_007_199_254_740_993, long room = 5) => new(
        new RoomId(room), sequence, At, new TimelineRow
        {
            Id = new MessageId(long.MaxValue),
            RoomId = new RoomId(room),
            Sequence = sequence,
            AuthorId = new PersonId(3),
            AuthorUsername = "mina.noor",
            AuthorName = "Mina \"Noor\" \u202e \U0001F469‍\U0001F680",
            ClientMessageId = "c-1",
            Type = MessageType.Code,
            Html = "<p>1 &lt; 2 &amp; <b>日本語</b> \\ \u2028\u0001\r\n</p>",
            PostedAt = At,
            OwnRevision = 2,
            Mentions = [new PersonId(3), new PersonId(8)],
        });

    private static TimelineRow Row => new()
    {
        Id = new MessageId(77),
        RoomId = Room,
        Sequence = 12,
        AuthorId = new PersonId(3),
        AuthorUsername = "mina.noor",
        AuthorName = "Mina",
        ClientMessageId = "c-2",
        Type = MessageType.Text,
        Html = "",
        PostedAt = At,
        OwnRevision = 4,
        EditedAt = At.AddTicks(1),
        IsDeleted = true,
        IsPinned = true,
        CodeLanguage = "c#",
        ForwardedFrom = "Ada <b>",
        ForwardedFromId = new PersonId(4),
        Quote = new Quote(new MessageId(9), 4, new PersonId(8), "Bo \"B\"", "1 < 2", true, 3),
        Previews = [new LinkPreview(9_007_199_254_740_993, "https://example.org/?a=b&c=%3Cd", "Site \"S\"", "Title <b> 日本語", "")],
        Files =
        [
            new MessageFile(new FileId(long.MaxValue), "日本語 <b>.png", FileKind.Image, "image/png", "PNG", long.MaxValue - 1)
            {
                Width = 4_000, Height = 3, Placeholder = "data:image/webp;base64,+/=", Thumbnails = [160, 320],
            },
            new MessageFile(new FileId(2), "a.py", FileKind.Code, "text/plain", "Python", 1) { Language = "python", State = FileState.Infected, IsScanned = true },
            new MessageFile(new FileId(3), "Voice.webm", FileKind.Audio, "audio/webm", "WebM", 1) { Voice = new Voice(12.125, "0z") },
        ],
        Reactions = [new Reaction("👩‍🚀", [new PersonId(4), new PersonId(8)]), new Reaction("#️⃣", [new PersonId(long.MaxValue)])],
    };

    public static ImmutableDictionary<Type, object> All { get; } = new object[]
    {
        Posted(),
        new MessageEdited(Room, 4, At, Row),
        new MessageDeleted(Room, 5, At, Row, new PersonId(1)),
        new ReactionAdded(Room, 6, At, Row, new PersonId(4), "👩‍🚀"),
        new ReactionRemoved(Room, 7, At, Row, new PersonId(4), "👩‍🚀"),
        new MessagePinned(Room, 8, At, Row, new PersonId(1)),
        new MessageUnpinned(Room, 9, At, Row, new PersonId(1)),
        new PreviewsChanged(Room, 12, At, Row),
        new FilesChecked(Room, 13, At, Row),
        new MemberJoined(Room, 2, At, new Member(new PersonId(4), "ada", "Ada", MemberRole.Admin, At), new PersonId(1)),
        new MemberLeft(Room, 3, At, new PersonId(4), new PersonId(1), NewOwnerId: new PersonId(9)),
        new MemberChanged(
            Room, 10, At, new Member(new PersonId(4), "ada", "Ada", MemberRole.Admin, At), new PersonId(1), NewOwnerId: new PersonId(4)),
        new RoomChanged(
            Room, 11, At,
            new Room(Room, RoomKind.Group, RoomVisibility.Private, "Lab <b>", "日本語", new PersonId(9), At)
            {
                IsArchived = true, SlowModeSeconds = 30, ShowsEdits = false, Avatar = "0123456789ab",
            },
            new PersonId(1)),
        new PersonRenamed(Room, 4, At, new PersonId(4), "Ada \"A\" <b>") { Avatar = "0123456789ab" },
        new TypingStarted(Room, new PersonId(4), "Ada <b>"),
        new TypingStopped(Room, new PersonId(4)),
        new ReadsAdvanced(Room, [new ReadPosition(new PersonId(4), 12)]),
        new CursorMoved(new PersonId(4), Room, new ReadCursor(12, 1), new UnreadCount(3, 1), 15),
        new LaterChanged(new PersonId(4)),
        new ReminderDue(new PersonId(4), long.MaxValue),
        new SavedChanged(new PersonId(4), new MessageId(long.MaxValue), IsSaved: true),
        new DraftChanged(new PersonId(4), Room, IsEmpty: true, "0HNGK:1 <b>"),
        new SessionsRevoked(new PersonId(4)),
        new ProfileChanged(new PersonId(4)),
        new EmojiChanged(),
    }.ToImmutableDictionary(sample => sample.GetType());

    /// <summary>Everything a value holds, so that two of them can be compared whatever their type does about equality.</summary>
    public static string Written(object value) => JsonSerializer.Serialize(value, value.GetType());
}
