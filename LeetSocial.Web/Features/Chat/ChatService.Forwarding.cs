using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Chat.Forwarding;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Passing on what somebody said.</summary>
internal sealed partial class ChatService
{
    /// <summary>How often a message is read that is changed while it is passed on.</summary>
    private const int MostReadings = 3;

    /// <summary>Passes a message on to another room, under its author's name and one's own.</summary>
    /// <param name="actor">Who passes it on.</param>
    /// <param name="message">The message.</param>
    /// <param name="room">Where to.</param>
    /// <param name="clientMessageId">Its name there.</param>
    /// <param name="comment">Words of one's own that stand before it, as a message; blank for none.</param>
    public async Task<Outcome<TimelineRow>> Forward(Actor actor, MessageId message, RoomId room, string clientMessageId, string comment = "")
    {
        for (var tries = 1; ; tries++)
        {
            var source = await queries.Source(actor, message);
            var passedOn = source.IsRefused(out var refusal) ? refusal : await PassOn(actor, message, source.Value, room, clientMessageId, comment);
            // It was changed in the same moment: what it says now is what is passed on.
            if (tries == MostReadings || !passedOn.IsRefused(out refusal) || refusal.Code != RefusalCode.Conflict)
            {
                return passedOn;
            }
        }
    }

    private Task<Outcome<TimelineRow>> PassOn(Actor actor, MessageId message, MessageSource source, RoomId room, string clientMessageId, string comment)
    {
        var passedOn = new PostMessage(room, source.Content, clientMessageId)
        {
            CodeLanguage = source.CodeLanguage,
            PassedOn = new PassedOnMessage(message, source.FirstAuthorId, source.Content),
            FilesOf = source.HasFiles ? message : null,
            IsVoice = source.IsVoice,
        };
        return string.IsNullOrWhiteSpace(comment)
            ? Post(actor, passedOn)
            : PostTogether(actor, new PostMessage(room, comment, $"{clientMessageId}-comment"), passedOn);
    }

    private async Task<Outcome<TimelineRow>> PostTogether(Actor actor, PostMessage first, PostMessage second)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        // Two messages count as two.
        if ((await limits.Take(actor) ?? await limits.Take(actor)) is { } tooMany)
        {
            return tooMany;
        }
        var before = await Prepare(actor, first);
        if (before.IsRefused(out var unfit))
        {
            return unfit;
        }
        var after = await Prepare(actor, second);
        if (after.IsRefused(out unfit))
        {
            return unfit;
        }
        var posted = await writes.Run(new PostTogetherWrite(before.Value, after.Value));
        if (posted.IsRefused(out var refusal))
        {
            return refusal;
        }
        Tell(actor, before.Value, posted.Value.First);
        return Tell(actor, after.Value, posted.Value.Second);
    }
}
