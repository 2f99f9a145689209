namespace LeetSocial.Domain.Kernel;

/// <summary>Something worth knowing at the moment, which may be lost: the next one, or a look at the store, makes up for it.</summary>
public abstract record Signal;

/// <summary>A signal to everybody who has the room open.</summary>
public abstract record RoomSignal(RoomId RoomId) : Signal;

/// <summary>A signal to everybody who is here.</summary>
public abstract record CommunitySignal : Signal;

/// <summary>A signal to every device of one person.</summary>
public abstract record PersonSignal(PersonId PersonId) : Signal;
