using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Search;

/// <param name="Text">What was typed, with operators.</param>
/// <param name="Room">Only this room, besides what the text says.</param>
/// <param name="Order">What stands first.</param>
/// <param name="After">Where the page before ended.</param>
/// <param name="Zone">The time zone whose days are meant, by its IANA name; UTC when it is not known.</param>
internal sealed record SearchRequest(
    string Text, RoomId? Room = null, SearchOrder Order = SearchOrder.Newest, SearchPlace? After = null, string? Zone = null);

/// <summary>Where a page of hits ended.</summary>
/// <param name="Before">Only messages with smaller ids come after it; in order of relevance, those that are looked at.</param>
/// <param name="Skipped">In order of relevance: how many were shown.</param>
public sealed record SearchPlace(long Before, int Skipped = 0);
