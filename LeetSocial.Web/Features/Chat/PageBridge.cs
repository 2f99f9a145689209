using System.Text.Json;
using LeetSocial.Domain.Kernel;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>
/// What the browser's modules may ask of the circuit on every live page. Everything that comes in is a claim (T28, T33): who may is
/// decided by the services behind the page.
/// </summary>
internal class PageBridge(ILivePage page, IStringLocalizer<ChatText> text)
{
    /// <summary>How something ended, as the browser's outbox understands it.</summary>
    /// <param name="Ok">Whether it is stored, now or by an earlier try.</param>
    /// <param name="Sequence">Its place in the room.</param>
    /// <param name="Code">Why not: <c>tooMany</c> and <c>unavailable</c> are worth another try, others are final.</param>
    /// <param name="Message">A sentence for the person.</param>
    /// <param name="RetryAfterSeconds">When to try again.</param>
    /// <param name="Field">What of it is to blame, where something is; <c>ReplyTo</c> says that the message it answers is gone.</param>
    public sealed record Answer(
        bool Ok, long? Sequence = null, string? Code = null, string? Message = null, double? RetryAfterSeconds = null, string? Field = null);

    /// <summary>What people are told.</summary>
    protected IStringLocalizer<ChatText> Text => text;

    [JSInvokable]
    public void Activity(bool visible, bool idle) => page.Activity(visible, idle);

    /// <summary>For pages without the list of rooms.</summary>
    [JSInvokable]
    public IReadOnlyList<RoomChoice> MyRooms() => page.MyRooms();

    /// <summary>Goes to a room, and into it where it is public.</summary>
    [JSInvokable]
    public async Task<Answer> EnterRoom(long roomId) =>
        await page.EnterRoom(new RoomId(roomId)) is { } refusal ? Refused(refusal) : new Answer(true);

    protected Answer Refused(Refusal refusal)
    {
        var seconds = Math.Ceiling(refusal.RetryAfter?.TotalSeconds ?? 0);
        var code = JsonNamingPolicy.CamelCase.ConvertName(refusal.Code.ToString());
        return new Answer(false, null, code, text[refusal.Reason, seconds], refusal.RetryAfter?.TotalSeconds, refusal.Field);
    }
}
