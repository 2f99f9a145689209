using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.CustomEmoji.Changing;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.CustomEmoji;

/// <summary>Emoji of the community's own, for its administrators to add and remove.</summary>
internal sealed class EmojiService(
    ISessionGuard sessions, ActLimits limits, IPictures pictures, UsualShortcodes usual, ReadPool reads, WriteQueue writes, ISignals signals,
    IStringLocalizer<EmojiText> text)
{
    public const int Most = EmojiRules.Most;

    /// <summary>Bytes, as the picture comes.</summary>
    public const long MostBytes = 256 * 1024;

    /// <summary>Pixels; what is larger is scaled down.</summary>
    public const int Side = 128;

    /// <param name="actor">Who adds it.</param>
    /// <param name="name">As of <see cref="EmojiName"/>.</param>
    /// <param name="picture">A file of any kind: it is looked at here. What moves goes on moving.</param>
    /// <param name="stop">Gives up, and leaves nothing.</param>
    public async Task<Outcome<Done>> Add(Actor actor, string? name, Stream picture, CancellationToken stop)
    {
        if (await Refuse(actor) is { } refusal)
        {
            return refusal;
        }
        var fit = Fit(name);
        return fit.IsRefused(out var unfit) ? unfit : await Keep(actor, fit.Value, picture, stop);
    }

    public async Task<Outcome<Done>> Remove(Actor actor, long emoji) =>
        await Refuse(actor) is { } refusal ? refusal : Tell(await writes.Run(new RemoveEmojiWrite(actor.Id, emoji)));

    /// <summary>A refusal in a sentence.</summary>
    public string Sentence(Refusal refusal) => text[refusal.Reason] is { ResourceNotFound: false } known ? known : pictures.Sentence(refusal);

    private async Task<Refusal?> Refuse(Actor actor)
    {
        var refusal = await sessions.Check(actor) ?? reads.Read(read => EmojiRules.Refuse(read, actor.Id));
        return refusal ?? await limits.Take(ActLimit.Uploads, actor);
    }

    private Outcome<string> Fit(string? typed)
    {
        var name = EmojiName.Of(typed);
        if (name.IsRefused(out var unfit))
        {
            return unfit;
        }
        var refusal = usual.Contains(name.Value)
            ? Refusal.Invalid("EmojiNameUsual", "Name")
            : reads.Read(read => EmojiRules.RefuseOneMore(read, name.Value));
        return refusal is null ? name : refusal;
    }

    private async Task<Outcome<Done>> Keep(Actor actor, string name, Stream picture, CancellationToken stop)
    {
        var kept = await pictures.KeepSmall(picture, MostBytes, Side, stop);
        if (kept.IsRefused(out var unfit))
        {
            return unfit == FileRefusals.TooLarge ? Refusal.Invalid("EmojiTooLarge") : unfit;
        }
        var added = await writes.Run(new AddEmojiWrite(actor.Id, name, kept.Value));
        if (added.IsRefused(out _))
        {
            await pictures.Discard(kept.Value);
        }
        return Tell(added);
    }

    private Outcome<Done> Tell(Outcome<Done> done)
    {
        if (!done.IsRefused(out _))
        {
            signals.Publish(new EmojiChanged());
        }
        return done;
    }
}
