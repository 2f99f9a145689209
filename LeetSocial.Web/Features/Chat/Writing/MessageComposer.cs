using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>Makes a write out of what somebody typed: checked, normalised, rendered once for everybody.</summary>
internal sealed class MessageComposer(MessageRenderer renderer, ReadPool reads)
{
    public Outcome<PostMessageWrite> Compose(PersonId author, PostMessage message)
    {
        if (RefuseName(message.ClientMessageId) is { } unnamed)
        {
            return unnamed;
        }
        // Whoever passes on somebody's call calls nobody.
        var drawn = Draw(message.RoomId, message.Content, message.CodeLanguage, mayCall: message.ForwardedFrom is null, mayBeEmpty: message.HasFiles);
        return drawn.IsRefused(out var unfit)
            ? unfit
            : new PostMessageWrite(author, message with { Content = drawn.Value.Text }, drawn.Value.Rendered);
    }

    /// <summary>Why no message can be named like that; null where one can.</summary>
    public static Refusal? RefuseName(string name) => name.Length is 0 or > Lengths.ClientMessageId
        ? Refusal.Invalid("ClientMessageId", nameof(PostMessage.ClientMessageId))
        : null;

    /// <summary>A text as it is kept and as it looks, or why it cannot be posted.</summary>
    /// <param name="room">Whose members it may mention.</param>
    /// <param name="content">As somebody typed it.</param>
    /// <param name="codeLanguage">As of <see cref="PostMessage"/>.</param>
    /// <param name="mayCall">Whether <c>@room</c> calls everybody in it.</param>
    /// <param name="mayBeEmpty">Whether something else stands there than words.</param>
    public Outcome<(string Text, RenderedMessage Rendered)> Draw(
        RoomId room, string content, string? codeLanguage, bool mayCall = true, bool mayBeEmpty = false)
    {
        var text = Fit(content, codeLanguage, mayBeEmpty);
        return text.IsRefused(out var unfit)
            ? unfit
            : (text.Value, codeLanguage is null || text.Value.Length == 0 ? Render(room, text.Value, mayCall) : RenderCode(text.Value, codeLanguage));
    }

    /// <summary>The text as it is kept, or why it cannot be.</summary>
    public static Outcome<string> Fit(string content, string? codeLanguage = null, bool mayBeEmpty = false)
    {
        if (codeLanguage is { } language && !IsLanguage(language))
        {
            return Refusal.Invalid("CodeLanguage", nameof(PostMessage.CodeLanguage));
        }
        var problem = MessageText.TryNormalise(content, out var text);
        return problem == MessageTextProblem.None || (mayBeEmpty && problem == MessageTextProblem.Empty)
            ? text
            : Refusal.Invalid($"Message{problem}", nameof(PostMessage.Content));
    }

    /// <summary>What a text of a room looks like: names of its members become mentions, names of public rooms links, names of emoji pictures.</summary>
    /// <param name="room">The room.</param>
    /// <param name="text">What was written.</param>
    /// <param name="mayCall">Whether <c>@room</c> calls everybody in it.</param>
    public RenderedMessage Render(RoomId room, string text, bool mayCall = false)
    {
        var parsed = renderer.Parse(text);
        var lookup = new MentionLookup(
            parsed.Usernames.Count == 0 ? [] : FindPeople(room, parsed.Usernames),
            parsed.RoomNames.Count == 0 ? [] : FindRooms(parsed.RoomNames))
        {
            CallsRoom = mayCall,
            Emoji = parsed.EmojiNames.Count == 0 ? MentionLookup.Nobody.Emoji : FindEmoji(parsed.EmojiNames),
        };
        return renderer.Render(parsed, lookup);
    }

    /// <summary>Whether a text calls everybody in the room it is posted in.</summary>
    public bool CallsRoom(string text, string? codeLanguage) =>
        codeLanguage is null && renderer.Render(renderer.Parse(text), new MentionLookup([], []) { CallsRoom = true }).CallsRoom;

    /// <summary>What code looks like.</summary>
    public RenderedMessage RenderCode(string code, string language) => renderer.RenderCode(code, language);

    private static bool IsLanguage(string language) =>
        language.Length <= Lengths.CodeLanguage && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '.' or '_');

    private List<MentionablePerson> FindPeople(RoomId room, IReadOnlySet<string> usernames) => reads.Read(read => read.List(
        """
        SELECT p.Id, p.UserName FROM json_each($1) n
        JOIN people p ON p.NormalizedUserName = n.value
        JOIN memberships m ON m.PersonId = p.Id AND m.RoomId = $0
        """,
        row => new MentionablePerson(new PersonId(row.GetInt64(0)), row.GetString(1)),
        room.Value, JsonSerializer.Serialize(usernames.Select(name => name.ToUpperInvariant()))));

    private Dictionary<string, string> FindEmoji(IReadOnlySet<string> names) =>
        reads.Read(read => KnownEmoji.Named(read, names)).ToDictionary(emoji => emoji.Name, emoji => emoji.Address);

    // All readers get the same link: only what everybody may find is found here (T24). Of one name the oldest is meant.
    private List<LinkableRoom> FindRooms(IReadOnlySet<string> names) => reads.Read(read => read.List(
        """
        SELECT Id, Name FROM rooms
        WHERE Kind = $1 AND Visibility = $2 AND ArchivedAt IS NULL AND lower(Name) IN (SELECT value FROM json_each($0)) ORDER BY Id
        """,
        row => new LinkableRoom(new RoomId(row.GetInt64(0)), row.GetString(1)),
        JsonSerializer.Serialize(names), (int)RoomKind.Group, (int)RoomVisibility.Public));
}
