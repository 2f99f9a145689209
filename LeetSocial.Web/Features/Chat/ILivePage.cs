using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What the browser's modules may ask of every page that is live.</summary>
internal interface ILivePage
{
    /// <summary>The rooms of whoever is here, those where something was said last first.</summary>
    IReadOnlyList<RoomChoice> MyRooms();

    /// <summary>Goes to a room, and into it where it is public; otherwise why not.</summary>
    Task<Refusal?> EnterRoom(RoomId room);

    /// <param name="visible">Whether the tab is in front.</param>
    /// <param name="idle">Whether nothing was touched there for five minutes.</param>
    void Activity(bool visible, bool idle);
}

/// <summary>One of my rooms, to jump to.</summary>
/// <param name="Id">The room.</param>
/// <param name="Name">What I call it.</param>
/// <param name="Initials">What stands in its avatar.</param>
/// <param name="Color">And its colour.</param>
/// <param name="IsGroup">Whether the avatar is a square.</param>
/// <param name="Unread">How many messages wait there.</param>
/// <param name="Picture">The address of the picture over it, if there is one.</param>
internal sealed record RoomChoice(long Id, string Name, string Initials, string Color, bool IsGroup, int Unread, string? Picture);
