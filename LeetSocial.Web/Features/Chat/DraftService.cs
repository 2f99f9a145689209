using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat.Later;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What people have begun to write, for their other devices. The browser in which it is typed has the first word.</summary>
internal sealed class DraftService(ISessionGuard sessions, ActLimits limits, WriteQueue writes, ISignals signals)
{
    /// <param name="actor">Whose.</param>
    /// <param name="room">Where.</param>
    /// <param name="content">As it stands in the composer; empty when there is nothing any more.</param>
    /// <param name="version">Of the draft as this device knew it.</param>
    public async Task<Outcome<KeptDraft>> Keep(Actor actor, RoomId room, string content, long version)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(ActLimit.Drafts, actor) is { } tooMany)
        {
            return tooMany;
        }
        if (Refuse(content) is { } unfit)
        {
            return unfit;
        }
        var kept = await writes.Run(new KeepDraftWrite(actor.Id, room, content, version));
        if (kept is { Refusal: null, Value.Other: null } && kept.Value.Version != version)
        {
            signals.Publish(new DraftChanged(actor.Id, room, content.Length == 0, actor.Connection));
        }
        return kept;
    }

    // Blanks at the edges are part of what is being written.
    private static Refusal? Refuse(string content)
    {
        if (content.Length > Lengths.Message)
        {
            return Refusal.Invalid("MessageTooLong", "Content");
        }
        return MessageText.TryNormalise(content, out _) is MessageTextProblem.NotText ? Refusal.Invalid("MessageNotText", "Content") : null;
    }
}
