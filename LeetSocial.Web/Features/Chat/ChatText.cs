namespace LeetSocial.Web.Features.Chat;

/// <summary>Marks the texts of this feature.</summary>
internal sealed class ChatText;
