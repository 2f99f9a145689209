namespace LeetSocial.Web.Jobs.Mail;

/// <summary>A mail in plain text.</summary>
/// <param name="To">A bare address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Text. What it holds, links above all, is the recipient's: it is never logged.</param>
internal sealed record Letter(string To, string Subject, string Body);
