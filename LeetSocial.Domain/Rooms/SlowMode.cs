using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>How long a room may make its members wait between two messages, in seconds.</summary>
public static class SlowMode
{
    public const int Shortest = 5;
    public const int Longest = 3_600;

    /// <summary>What a person is offered; 0 is no wait.</summary>
    public static ImmutableArray<int> Choices { get; } = [0, 5, 10, 30, 60, 300, 900, Longest];

    public static Outcome<int> Of(int seconds) =>
        seconds is 0 or (>= Shortest and <= Longest) ? seconds : Refusal.Invalid("SlowModeOutOfRange");
}
