using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>A room as it is opened.</summary>
/// <param name="View">What its viewer sees of it.</param>
/// <param name="Landing">The sequence of the message at which the view opens; null for the end.</param>
/// <param name="Divider">The sequence of the first unread message; null where there is none.</param>
/// <param name="IsPermalink">Whether a single message was asked for and is there, and is shown as the one meant.</param>
internal sealed record OpenedRoom(RoomView View, long? Landing, long? Divider, bool IsPermalink);
