using System.Text.RegularExpressions;

namespace LeetSocial.Web.Features.Demo;

/// <summary>
/// Exchanges that could happen in many rooms, on many days. Who takes the parts <c>a</c>, <c>b</c>, <c>c</c> and what stands in
/// <c>{slots}</c> is drawn by lot; the lot is the same every time.
/// </summary>
internal sealed partial class SmallTalk(string name, Random random)
{
    private readonly TalkFile _file = TalkFile.Read(name);
    private readonly Queue<IReadOnlyList<Said>> _next = [];

    /// <summary>The next exchange, among some of these people.</summary>
    public IReadOnlyList<Said> Next(IEnumerable<string> people)
    {
        if (_next.Count == 0)
        {
            _file.Dialogues.OrderBy(_ => random.Next()).ToList().ForEach(_next.Enqueue);
        }
        var cast = people.OrderBy(_ => random.Next()).ToArray();
        var slots = new Dictionary<string, string>();
        return [.. _next.Dequeue().Select(said => new Said(Part(said.Who, cast), Fill(said.Text, cast, slots)))];
    }

    // Within one exchange a slot holds the same everywhere: it is what they talk about.
    private string Fill(string text, string[] cast, Dictionary<string, string> slots) => Slot().Replace(text, slot =>
    {
        var key = slot.Groups[1].Value;
        if (key.Length == 1)
        {
            return Part(key, cast);
        }
        if (!slots.TryGetValue(key, out var filled))
        {
            var choices = _file.List(key);
            slots[key] = filled = choices[random.Next(choices.Length)];
        }
        return filled;
    });

    private static string Part(string letter, string[] cast) => cast[(letter[0] - 'a') % cast.Length];

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Slot();
}
