namespace LeetSocial.Domain.Messages;

/// <summary>What a page that a message links to says of itself. It is a stranger's text, in plain lines.</summary>
/// <param name="Id">Names it among the message's.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Site">Whose page it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it is about; may be empty.</param>
public sealed record LinkPreview(long Id, string Address, string Site, string Title, string Description);
