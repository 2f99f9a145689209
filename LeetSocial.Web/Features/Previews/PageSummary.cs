namespace LeetSocial.Web.Features.Previews;

/// <summary>What a page says of itself, as plain lines. It is a stranger's text: trusted with nothing.</summary>
/// <param name="Site">Its site; the host's name where the page names none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is about; may be empty.</param>
public sealed record PageSummary(string Site, string Title, string Description);
