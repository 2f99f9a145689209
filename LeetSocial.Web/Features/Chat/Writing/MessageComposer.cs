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
        var problem = MessageText.TryNormalise(message.Content, out var text);
        if (problem != MessageTextProblem.None)
        {
            return Refusal.Invalid($"Message{problem}", nameof(message.Content));
        }
        var parsed = renderer.Parse(text);
        var rendered = renderer.Render(parsed, parsed.Usernames.Count == 0 ? MentionLookup.Nobody : Find(message.RoomId, parsed.Usernames));
        return new PostMessageWrite(author, message with { Content = text }, rendered);
    }

    private MentionLookup Find(RoomId room, IReadOnlySet<string> usernames) => new(reads.Read(read => read.List(
        """
        SELECT p.Id, p.UserName FROM json_each($1) n
        JOIN people p ON p.NormalizedUserName = n.value
        JOIN memberships m ON m.PersonId = p.Id AND m.RoomId = $0
        """,
        row => new MentionablePerson(new PersonId(row.GetInt64(0)), row.GetString(1)),
        room.Value, System.Text.Json.JsonSerializer.Serialize(usernames.Select(name => name.ToUpperInvariant())))));
}
