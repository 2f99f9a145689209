using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Everything a conversation's part of the page shows, at one moment. Equal means: nothing to draw.</summary>
/// <param name="View">The room.</param>
/// <param name="Name">What the viewer calls it.</param>
/// <param name="Landing">Where it opens.</param>
/// <param name="Divider">The first message that was new.</param>
/// <param name="Receipts">Receipts of the viewer's own messages, for the log's script.</param>
/// <param name="Typing">Who is writing, as a sentence.</param>
public sealed record ShownConversation(RoomView View, string Name, long? Landing, long? Divider, string Receipts, string Typing);

/// <summary>Who looks.</summary>
public sealed record Viewer(PersonId Id, string Name);
