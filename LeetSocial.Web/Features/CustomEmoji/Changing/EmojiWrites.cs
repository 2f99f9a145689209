using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.CustomEmoji.Changing;

/// <summary>Enters an emoji whose picture lies in the store.</summary>
internal sealed record AddEmojiWrite(PersonId Actor, string Name, string Key) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        if (EmojiRules.Refuse(session.Read, Actor) is { } forbidden)
        {
            return forbidden;
        }
        if (EmojiRules.RefuseOneMore(session.Read, Name) is { } refusal)
        {
            return refusal;
        }
        session.Execute(
            "INSERT INTO emoji (Name, ImageKey, CreatedById, CreatedAt) VALUES ($0, $1, $2, $3)", Name, Key, Actor.Value, session.Now.UtcTicks);
        return default(Done);
    }
}

/// <summary>Takes an emoji away. Messages that show it say its name from then on.</summary>
internal sealed record RemoveEmojiWrite(PersonId Actor, long Id) : IWrite<Done>
{
    private const string Widths = "128";

    public Outcome<Done> Apply(WriteSession session)
    {
        if (EmojiRules.Refuse(session.Read, Actor) is { } forbidden)
        {
            return forbidden;
        }
        if (session.Read.Scalar<string?>("SELECT ImageKey FROM emoji WHERE Id = $0", Id) is not { } key)
        {
            return Refusal.NotFound;
        }
        session.Execute("DELETE FROM emoji WHERE Id = $0", Id);
        session.Release(Actor, key, Widths);
        return default(Done);
    }
}

/// <summary>What is asked before the picture is looked at, and again when it is entered.</summary>
internal static class EmojiRules
{
    public const int Most = 500;

    /// <summary>Only who looks after the whole.</summary>
    public static Refusal? Refuse(PreparedCommands read, PersonId person) =>
        read.Scalar<long>("SELECT IsAdministrator FROM people WHERE Id = $0", person.Value) == 1 ? null : Refusal.Forbidden;

    public static Refusal? RefuseOneMore(PreparedCommands read, string name) => read switch
    {
        _ when read.Scalar<long>("SELECT EXISTS (SELECT 1 FROM emoji WHERE Name = $0)", name) == 1 => Refusal.Invalid("EmojiNameTaken", "Name"),
        _ when read.Scalar<long>("SELECT COUNT(*) FROM emoji") >= Most => Refusal.Invalid("TooManyEmoji"),
        _ => null,
    };
}
