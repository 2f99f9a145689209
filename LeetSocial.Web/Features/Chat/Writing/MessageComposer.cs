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
        var text = Fit(message.Content);
        if (text.IsRefused(out var unfit))
        {
            return unfit;
        }
        return message.CodeLanguage is { } language
            ? ComposeCode(author, message with { Content = text.Value }, language)
            : new PostMessageWrite(author, message with { Content = text.Value }, Render(message.RoomId, text.Value));
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
    public RenderedMessage RenderCode(string code, string language) => renderer.Render(CodeFence.Around(code, language), MentionLookup.Nobody);

    private Outcome<PostMessageWrite> ComposeCode(PersonId author, PostMessage message, string language) =>
        CodeFence.IsLanguage(language)
            ? new PostMessageWrite(author, message, RenderCode(message.Content, language))
            : Refusal.Invalid("CodeLanguage", nameof(message.CodeLanguage));

    private MentionLookup Find(RoomId room, IReadOnlySet<string> usernames) => new(reads.Read(read => read.List(
        """
        SELECT p.Id, p.UserName FROM json_each($1) n
        JOIN people p ON p.NormalizedUserName = n.value
        JOIN memberships m ON m.PersonId = p.Id AND m.RoomId = $0
        """,
        row => new MentionablePerson(new PersonId(row.GetInt64(0)), row.GetString(1)),
        room.Value, System.Text.Json.JsonSerializer.Serialize(usernames.Select(name => name.ToUpperInvariant())))));
}
