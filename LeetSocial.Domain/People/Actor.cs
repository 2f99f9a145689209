using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.People;

/// <summary>Who asks for something. Every service takes it and checks for itself what the actor may do.</summary>
/// <param name="Id">The person.</param>
/// <param name="Stamp">The security stamp the sign-in stands on; a newer one in the store means that this sign-in has ended.</param>
/// <param name="Connection">The circuit or network connection the call came by, for limits per connection.</param>
public sealed record Actor(PersonId Id, string Stamp, string Connection);
