using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.CustomEmoji.Changing;

namespace LeetSocial.Web.Features.CustomEmoji;

/// <summary>Which emoji the community has of its own.</summary>
internal sealed class EmojiQueries(ISessionGuard sessions, ReadPool reads)
{
    public Task<Outcome<IReadOnlyList<CommunityEmoji>>> All(Actor actor) =>
        Ask(actor, read => Outcome.Of<IReadOnlyList<CommunityEmoji>>(Every(read)));

    /// <summary>Likewise, for those who may add and remove some.</summary>
    public Task<Outcome<IReadOnlyList<CommunityEmoji>>> Managed(Actor actor) => Ask(actor, read =>
        EmojiRules.Refuse(read, actor.Id) is { } refusal ? refusal : Outcome.Of<IReadOnlyList<CommunityEmoji>>(Every(read)));

    /// <returns>What the picture lies under, for whoever is signed in.</returns>
    public Task<Outcome<string>> Picture(Actor actor, long emoji, string version) => Ask<string>(actor, read => read.Scalar<string?>(
        "SELECT ImageKey FROM emoji WHERE Id = $0 AND substr(ImageKey, 1, 12) = $1", emoji, version) is { } key ? key : Refusal.NotFound);

    private static List<CommunityEmoji> Every(PreparedCommands read) =>
        [.. KnownEmoji.All(read).Select(emoji => new CommunityEmoji(emoji.Id, emoji.Name, emoji.Address))];

    private async Task<Outcome<T>> Ask<T>(Actor actor, Func<PreparedCommands, Outcome<T>> ask) =>
        await sessions.Check(actor) is { } signedOut ? signedOut : reads.Read(ask);
}
