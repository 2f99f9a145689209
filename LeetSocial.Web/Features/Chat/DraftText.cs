namespace LeetSocial.Web.Features.Chat;

/// <summary>What a person has begun to write in a room.</summary>
/// <param name="Content">Empty for nothing.</param>
/// <param name="Version">Grows with every change.</param>
internal sealed record DraftText(string Content, long Version)
{
    public static DraftText None { get; } = new("", 0);
}

/// <summary>How keeping a draft ended.</summary>
/// <param name="Version">Of what is kept now.</param>
/// <param name="Other">What another device wrote meanwhile, which was left as it is; null when there is no such conflict.</param>
internal sealed record KeptDraft(long Version, string? Other = null);
