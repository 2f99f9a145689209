using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

internal sealed partial class ChatService
{
    /// <summary>
    /// The HTML that a text would have as a message of a room, from the renderer that makes messages. Nothing of it is kept. Only a member
    /// is answered: which names become mentions tells who is in the room.
    /// </summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="room">Where it would stand.</param>
    /// <param name="content">At most as long as a message.</param>
    /// <param name="codeLanguage">As of <see cref="PostMessage"/>.</param>
    public async Task<Outcome<string>> Preview(Actor actor, RoomId room, string content, string? codeLanguage)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await acts.Take(ActLimit.Previews, actor) is { } tooMany)
        {
            return tooMany;
        }
        if (!authors.IsMember(actor.Id, room))
        {
            return Refusal.NotFound;
        }
        var drawn = composer.Draw(room, content, codeLanguage);
        return drawn.IsRefused(out var unfit) ? unfit : drawn.Value.Rendered.Html;
    }
}
