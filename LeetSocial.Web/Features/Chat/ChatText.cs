namespace LeetSocial.Web.Features.Chat;

/// <summary>Marks the texts of this feature.</summary>
public sealed class ChatText;
