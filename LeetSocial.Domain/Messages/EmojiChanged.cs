using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>The community has another emoji of its own, or one less: whoever shows them looks again.</summary>
public sealed record EmojiChanged : CommunitySignal;
