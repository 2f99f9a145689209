using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What the browser's modules may ask of the page that has a room open. A room that is no longer open is passed over.</summary>
internal interface IConversationPage : ILivePage
{
    Task<Refusal?> LoadOlder(RoomId room);

    Task<Refusal?> LoadNewer(RoomId room);

    Task<Refusal?> JumpToLatest(RoomId room);

    /// <summary>Goes to the first message from a moment on.</summary>
    Task<Refusal?> JumpToDate(RoomId room, DateTimeOffset moment);

    /// <summary>Goes to a message, as its address does.</summary>
    Task<Refusal?> JumpTo(RoomId room, long sequence);

    /// <summary>Shows what a message said before it was edited.</summary>
    Task OpenHistory(MessageId message);

    /// <summary>Asks where a message is to be passed on to.</summary>
    Task OpenForward(MessageId message);

    /// <summary>Shows a message and what was answered to it, beside the conversation.</summary>
    Task OpenReplies(MessageId message);

    /// <summary>Says whether the end of the room is in sight, so that what comes in scrolls by.</summary>
    void Follow(RoomId room, bool isFollowed);
}
