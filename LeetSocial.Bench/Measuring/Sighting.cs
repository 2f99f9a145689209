namespace LeetSocial.Bench.Measuring;

/// <summary>A row with one of the driver's messages, as it came to one circuit.</summary>
/// <param name="Component">The component that drew it.</param>
/// <param name="Sequence">The row's place in the room.</param>
/// <param name="At">When its batch was received, as a time stamp of <see cref="System.Diagnostics.Stopwatch"/>.</param>
/// <param name="Inserted">Whether the row is new on the page, or drawn again in its place.</param>
internal readonly record struct Sighting(int Component, long Sequence, long At, bool Inserted);
