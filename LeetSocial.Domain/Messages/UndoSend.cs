namespace LeetSocial.Domain.Messages;

/// <summary>How long a sent message may wait in the browser, so that it can still be taken back. A person's own choice.</summary>
public static class UndoSend
{
    /// <summary>In seconds; 0, which is where everybody begins, sends at once.</summary>
    public static IReadOnlyList<int> Choices { get; } = [0, 5, 10, 20, 30];
}
