using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

/// <summary>Somebody is writing. It fades by itself unless repeated.</summary>
public sealed record TypingStarted(RoomId RoomId, PersonId PersonId, string DisplayName) : RoomSignal(RoomId)
{
    /// <summary>How long the sign stands without being repeated.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(6);
}

/// <summary>Somebody stopped writing.</summary>
public sealed record TypingStopped(RoomId RoomId, PersonId PersonId) : RoomSignal(RoomId);

/// <summary>
/// Members of the room have read further: an aggregate of what moved within the last moment. It only ever adds to what
/// is known, so it may be lost, repeated and reordered. Who heard it looks at the board for the whole.
/// </summary>
public sealed record ReadsAdvanced(RoomId RoomId, ImmutableArray<ReadPosition> Positions) : RoomSignal(RoomId);

/// <summary>This person's own cursor moved, on whichever of their devices.</summary>
public sealed record CursorMoved(PersonId PersonId, RoomId RoomId, ReadCursor Cursor, UnreadCount Count, long AsOf)
    : PersonSignal(PersonId);
