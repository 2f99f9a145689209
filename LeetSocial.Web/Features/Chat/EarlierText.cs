namespace LeetSocial.Web.Features.Chat;

/// <summary>What a message said until it was edited.</summary>
/// <param name="Html">Sanitised, as it was rendered then.</param>
/// <param name="WrittenAt">When it was written.</param>
public sealed record EarlierText(string Html, DateTimeOffset WrittenAt);
