using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Features.Chat;

/// <summary>A message somebody wants to be reminded of.</summary>
/// <param name="Id">Which.</param>
/// <param name="DueAt">When; in the past once it has been told.</param>
/// <param name="Message">As it stands now, deleted or not; null in a room this person is no longer in.</param>
public sealed record Reminder(long Id, DateTimeOffset DueAt, TimelineRow? Message);
