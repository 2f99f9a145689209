namespace LeetSocial.Web.Features.Chat;

/// <summary>What the composer of a room is told besides the room: what its person has put off there, and begun elsewhere.</summary>
public sealed record ComposerAside
{
    public static ComposerAside None { get; } = new();

    /// <summary>So long a message waits in the browser before it is sent; 0 sends at once.</summary>
    public int UndoSeconds { get; init; }

    /// <summary>How many messages are to be posted here later.</summary>
    public int Scheduled { get; init; }

    /// <summary>When the next of them is.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>How many, in whatever room, could not be posted when their time came.</summary>
    public int Failed { get; init; }

    /// <summary>What was begun here, on whichever device.</summary>
    public string Draft { get; init; } = "";

    public long DraftVersion { get; init; }
}
