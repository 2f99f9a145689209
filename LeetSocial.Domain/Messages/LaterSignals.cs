using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>What this person has put off to later is not what it was: whoever shows it looks again.</summary>
public sealed record LaterChanged(PersonId PersonId) : PersonSignal(PersonId);

/// <summary>The time of a reminder has come.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="ReminderId">Which, so that it is shown once however often it is told.</param>
public sealed record ReminderDue(PersonId PersonId, long ReminderId) : PersonSignal(PersonId);

/// <summary>What this person has begun to write in a room is something else now.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="RoomId">Where.</param>
/// <param name="IsEmpty">Whether there is nothing any more.</param>
/// <param name="Connection">By which connection it came; there it is known.</param>
public sealed record DraftChanged(PersonId PersonId, RoomId RoomId, bool IsEmpty, string Connection) : PersonSignal(PersonId);

/// <summary>This person keeps a message for later, or has done with it.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="MessageId">Which.</param>
/// <param name="IsSaved">Whether it is kept.</param>
public sealed record SavedChanged(PersonId PersonId, MessageId MessageId, bool IsSaved) : PersonSignal(PersonId);
