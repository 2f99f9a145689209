using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>The furthest message a person ever read in a room, which receipts tell of.</summary>
public readonly record struct ReadPosition(PersonId PersonId, long Sequence);
