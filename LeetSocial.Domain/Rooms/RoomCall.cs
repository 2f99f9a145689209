namespace LeetSocial.Domain.Rooms;

/// <summary>Calling everybody in a room by <c>@room</c>: it counts as a mention of each of them.</summary>
public static class RoomCall
{
    /// <summary>What stands after the <c>@</c>, in any case. No username can be this.</summary>
    public const string Word = "room";

    /// <summary>In a room of so many members everybody may call; in a larger one those who look after it.</summary>
    public const int FreeUpTo = 20;

    /// <summary>Calling more others than this, the composer asks first.</summary>
    public const int AsksAbove = 5;

    public static bool IsAllowed(int members, bool looksAfterIt) => looksAfterIt || members <= FreeUpTo;

    public static bool IsMeantBy(string name) => name.Equals(Word, StringComparison.OrdinalIgnoreCase);
}
