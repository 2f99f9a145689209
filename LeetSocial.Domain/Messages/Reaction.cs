using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>One emoji under a message, and who put it there, the first of them first.</summary>
public sealed record Reaction(string Emoji, ImmutableArray<PersonId> People);
