using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What somebody wants to say. <paramref name="ClientMessageId"/> names it: said again, it is still said once.</summary>
public sealed record PostMessage(RoomId RoomId, string Content, string ClientMessageId);
