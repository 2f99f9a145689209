using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What the browser's modules may ask of the page that has a room open. A room that is no longer open is passed over.</summary>
internal interface IConversationPage
{
    Task LoadOlder(RoomId room);

    Task LoadNewer(RoomId room);

    Task JumpToLatest(RoomId room);

    /// <param name="visible">Whether the tab is in front.</param>
    /// <param name="idle">Whether nothing was touched there for five minutes.</param>
    void Activity(bool visible, bool idle);
}
