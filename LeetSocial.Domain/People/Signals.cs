using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.People;

/// <summary>Every sign-in of this person that stands on an older security stamp has ended: sessions and circuits close.</summary>
public sealed record SessionsRevoked(PersonId PersonId) : PersonSignal(PersonId);

/// <summary>This person's name or status changed; whoever caches a profile drops it.</summary>
public sealed record ProfileChanged(PersonId PersonId) : PersonSignal(PersonId);
