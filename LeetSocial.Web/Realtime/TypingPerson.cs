using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>Somebody who is writing in a room.</summary>
public readonly record struct TypingPerson(PersonId PersonId, string DisplayName);
