using System.Globalization;
using System.Text.RegularExpressions;

namespace LeetSocial.Web.Features.Demo;

/// <summary>What somebody says; the text may have several lines.</summary>
internal sealed record Said(string Who, string Text)
{
    /// <summary>What goes with it and becomes of it: <c>attach cake.webp</c>, <c>react 🎉 ada, mina</c>.</summary>
    public IReadOnlyList<string> Deeds { get; init; } = [];

    /// <summary>What stands behind a deed's name; null where there is none of it.</summary>
    public string? this[string deed] => Deeds.FirstOrDefault(line => line.Split(' ')[0] == deed)?[deed.Length..].Trim();
}

/// <summary>
/// A file of talk: a head of <c>name: value</c> lines and then dialogues, parted by lines of <c>---</c>. In a dialogue a line that
/// begins with <c>somebody: </c> begins what they say; other lines go on with it, and those that
/// begin with <c>% </c> tell what goes with it, and what becomes of it.
/// </summary>
internal sealed partial class TalkFile
{
    private const string Parting = "---";
    private readonly Dictionary<string, string> _head = [];

    private TalkFile(IEnumerable<string> lines)
    {
        var blocks = new List<List<string>> { new() };
        foreach (var line in lines)
        {
            if (line == Parting)
            {
                blocks.Add([]);
            }
            else
            {
                blocks[^1].Add(line);
            }
        }
        foreach (var line in blocks[0].Where(line => line.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            _head[line[..colon]] = line[(colon + 1)..].Trim();
        }
        Dialogues = [.. blocks.Skip(1).Select(Dialogue)];
    }

    public IReadOnlyList<IReadOnlyList<Said>> Dialogues { get; }

    public string this[string name] => _head.GetValueOrDefault(name, "");

    public string[] List(string name) => this[name].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public int Number(string name) => int.Parse(this[name] is { Length: > 0 } text ? text : "0", CultureInfo.InvariantCulture);

    public static TalkFile Read(string name) => new(Lines(name));

    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open($"{name}.txt"));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public static Stream Open(string name)
    {
        var resource = $"{typeof(TalkFile).Namespace}.Talk.{name}";
        return typeof(TalkFile).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
    }

    private static List<Said> Dialogue(List<string> lines)
    {
        var dialogue = new List<Said>();
        foreach (var line in lines)
        {
            if (Speaker().Match(line) is { Success: true } speaker)
            {
                dialogue.Add(new Said(speaker.Groups[1].Value, line[speaker.Length..]));
            }
            else if (dialogue.Count > 0 && line.StartsWith("% ", StringComparison.Ordinal))
            {
                dialogue[^1] = dialogue[^1] with { Deeds = [.. dialogue[^1].Deeds, line[2..]] };
            }
            else if (dialogue.Count > 0)
            {
                dialogue[^1] = dialogue[^1] with { Text = dialogue[^1].Text + "\n" + line };
            }
        }
        return dialogue;
    }

    [GeneratedRegex("^([a-z]{1,12}): ")]
    private static partial Regex Speaker();
}
