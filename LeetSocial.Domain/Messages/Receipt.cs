using System.Collections.Immutable;

namespace LeetSocial.Domain.Messages;

/// <summary>Who has read one of my messages.</summary>
/// <param name="Sequence">The message.</param>
/// <param name="Count">How many others have read it; at least 1.</param>
/// <param name="Names">Their names, the furthest reader first; empty in rooms too large for names.</param>
public readonly record struct Receipt(long Sequence, int Count, ImmutableArray<string> Names);
