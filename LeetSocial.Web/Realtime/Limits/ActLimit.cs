namespace LeetSocial.Web.Realtime.Limits;

/// <summary>How often one person may do something that costs others: a bucket, and the setting that changes it.</summary>
/// <param name="Setting">The name of the setting, behind <c>Limits:</c>.</param>
/// <param name="Default">How many in that time, unless the setting says otherwise.</param>
/// <param name="Seconds">The time the rate is told in.</param>
/// <param name="Holds">How many of these times' worth may come at once.</param>
public sealed record ActLimit(string Setting, double Default, double Seconds, int Holds)
{
    /// <summary>Making rooms and opening direct ones.</summary>
    public static ActLimit MakingRooms { get; } = PerMinute("RoomsPerMinute", 30);

    /// <summary>Coming, going, bringing in and sending away: each is told to everybody in the room.</summary>
    public static ActLimit Memberships { get; } = PerMinute("MembershipsPerMinute", 60);

    /// <summary>Messages that call everybody in a room.</summary>
    public static ActLimit RoomCalls { get; } = PerMinute("RoomCallsPerMinute", 5);

    /// <summary>Looking at links into rooms, and coming in by them.</summary>
    public static ActLimit Invitations { get; } = PerMinute("InvitationsPerMinute", 30);

    public static ActLimit Statuses { get; } = PerMinute("StatusesPerMinute", 30);

    /// <summary>Looking for people and for rooms, which asks at every key.</summary>
    public static ActLimit Searches { get; } = PerSecond("SearchesPerSecond", 10);

    /// <summary>Searching messages, which asks as one types and costs more.</summary>
    public static ActLimit MessageSearches { get; } = PerMinute("SearchesPerMinute", 120);

    public static ActLimit TypingSignals { get; } = PerSecond("TypingPerSecond", 5);

    /// <summary>What a text would look like, which the composer asks while one types.</summary>
    public static ActLimit Previews { get; } = PerSecond("PreviewsPerSecond", 3);

    /// <summary>What is being written, brought to one's other devices.</summary>
    public static ActLimit Drafts { get; } = PerSecond("DraftsPerSecond", 2);

    public static ActLimit ReadReports { get; } = PerSecond("ReadsPerSecond", 10);

    public static ActLimit HistoryPages { get; } = PerSecond("PagesPerSecond", 10);

    /// <summary>Opening rooms. A page does so twice, and all tabs of a person do when the server was away.</summary>
    public static ActLimit Openings { get; } = PerSecond("OpeningsPerSecond", 20);

    /// <summary>Messages whose links are looked at; beyond that they are posted and stay without previews.</summary>
    public static ActLimit LinkPreviews { get; } = PerMinute("LinkPreviewsPerMinute", 20);

    /// <summary>Files that are sent, whole or in parts; parts of one file are not counted.</summary>
    public static ActLimit Uploads { get; } = PerMinute("UploadsPerMinute", 120);

    /// <summary>Pictures of people and rooms, set or taken away: each is an event of every room that shows it.</summary>
    public static ActLimit Avatars { get; } = PerMinute("AvatarsPerMinute", 10);

    public static IReadOnlyList<ActLimit> All { get; } =
    [
        MakingRooms, Memberships, RoomCalls, Invitations, Statuses, Searches, MessageSearches, TypingSignals, Previews, Drafts, ReadReports, HistoryPages,
        Openings, LinkPreviews, Uploads, Avatars,
    ];

    private static ActLimit PerMinute(string setting, double count) => new(setting, count, 60, 1);

    // Four seconds of it at once, as with messages.
    private static ActLimit PerSecond(string setting, double count) => new(setting, count, 1, 4);
}
