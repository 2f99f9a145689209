namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>The job: a page is read that messages link to. It names the row, not the address, which may have been erased by then.</summary>
internal sealed record FetchPreview(long Preview);
