using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Data;

/// <summary>What happened to a room in a write: its log is to be told from here on.</summary>
/// <param name="Room">The room.</param>
/// <param name="After">The sequence before the first new event; the head where there is none.</param>
/// <param name="Count">How many events there are.</param>
internal readonly record struct RoomChange(RoomId Room, long After, int Count);
