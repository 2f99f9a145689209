namespace LeetSocial.Web.Features.Accounts;

/// <summary>The words of the account pages and mails.</summary>
public sealed class AccountsText;
