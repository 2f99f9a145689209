using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>Makes a write out of what somebody typed: checked, normalised, rendered once for everybody.</summary>
internal sealed class MessageComposer(MessageRenderer renderer, ReadPool reads)
{
    public Outcome<PostMessageWrite> Compose(PersonId author, PostMessage message)
    {
        if (message.ClientMessageId.Length is 0 or > Lengths.ClientMessageId)
        {
            return Refusal.Invalid("ClientMessageId", nameof(message.ClientMessageId));
        }
        var drawn = Draw(message.RoomId, message.Content, message.CodeLanguage);
        return drawn.IsRefused(out var unfit)
            ? unfit
            : new PostMessageWrite(author, message with { Content = drawn.Value.Text }, drawn.Value.Rendered);
    }

    /// <summary>A text as it is kept and as it looks, or why it cannot be posted.</summary>
    /// <param name="room">Whose members it may mention.</param>
    /// <param name="content">As somebody typed it.</param>
    /// <param name="codeLanguage">As of <see cref="PostMessage"/>.</param>
    public Outcome<(string Text, RenderedMessage Rendered)> Draw(RoomId room, string content, string? codeLanguage)
    {
        if (codeLanguage is { } language && !IsLanguage(language))
        {
            return Refusal.Invalid("CodeLanguage", nameof(PostMessage.CodeLanguage));
        }
        var text = Fit(content);
        return text.IsRefused(out var unfit)
            ? unfit
            : (text.Value, codeLanguage is null ? Render(room, text.Value) : RenderCode(text.Value, codeLanguage));
    }

    /// <summary>The text as it is kept, or why it cannot be.</summary>
    public static Outcome<string> Fit(string content)
    {
        var problem = MessageText.TryNormalise(content, out var text);
        return problem == MessageTextProblem.None ? text : Refusal.Invalid($"Message{problem}", nameof(PostMessage.Content));
    }

    /// <summary>What a text of a room looks like; names of its members become mentions.</summary>
    public RenderedMessage Render(RoomId room, string text)
    {
        var parsed = renderer.Parse(text);
        return renderer.Render(parsed, parsed.Usernames.Count == 0 ? MentionLookup.Nobody : Find(room, parsed.Usernames));
    }

    /// <summary>What code looks like.</summary>
    public RenderedMessage RenderCode(string code, string language) => renderer.RenderCode(code, language);

    private static bool IsLanguage(string language) =>
        language.Length <= Lengths.CodeLanguage && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '.' or '_');

    private MentionLookup Find(RoomId room, IReadOnlySet<string> usernames) => new(reads.Read(read => read.List(
        """
        SELECT p.Id, p.UserName FROM json_each($1) n
        JOIN people p ON p.NormalizedUserName = n.value
        JOIN memberships m ON m.PersonId = p.Id AND m.RoomId = $0
        """,
        row => new MentionablePerson(new PersonId(row.GetInt64(0)), row.GetString(1)),
        room.Value, System.Text.Json.JsonSerializer.Serialize(usernames.Select(name => name.ToUpperInvariant())))));
}
