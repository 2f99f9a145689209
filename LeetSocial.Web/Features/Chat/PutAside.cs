namespace LeetSocial.Web.Features.Chat;

/// <summary>What people put aside, for the bridge: the mouth needs all of it, and the page does not look inside.</summary>
internal sealed record PutAside(LaterService Later, LaterQueries Queries, DraftService Drafts);
