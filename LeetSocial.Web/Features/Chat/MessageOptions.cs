namespace LeetSocial.Web.Features.Chat;

/// <summary>What one person may do with one message, so that the menu offers nothing else.</summary>
internal sealed record MessageOptions(bool CanEdit, bool CanDelete, bool CanPin, bool IsPinned, bool IsSaved, bool HasHistory, bool HasReplies);
