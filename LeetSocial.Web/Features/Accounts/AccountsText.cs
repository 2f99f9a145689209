namespace LeetSocial.Web.Features.Accounts;

/// <summary>The words of the account pages and mails.</summary>
internal sealed class AccountsText;
