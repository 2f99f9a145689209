using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using Markdig.Syntax;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <summary>
/// A source between its two steps: the caller asks for the <see cref="Usernames"/>, <see cref="RoomNames"/> and <see cref="EmojiNames"/> in one query each, then
/// lets it be rendered. Belongs to one caller; not to be shared between threads.
/// </summary>
internal sealed class ParsedMessage
{
    /// <summary>More distinct names than this are not looked up and notify nobody (T29).</summary>
    public const int MaxMentions = 50;

    /// <summary>What comes after so many names of rooms is no link.</summary>
    public const int MaxRooms = 20;

    /// <summary>What comes after so many emoji of the community's own stays as it was typed.</summary>
    public const int MaxEmoji = 100;

    private readonly ImmutableArray<EmojiInline> _emoji;
    private readonly ImmutableArray<MentionInline> _calls;
    private readonly ImmutableArray<MentionInline> _mentions;
    private readonly ImmutableArray<RoomInline> _rooms;

    private ParsedMessage(
        string source, MarkdownDocument? document, IReadOnlyList<MentionInline> mentions, IReadOnlyList<RoomInline> rooms,
        IReadOnlyList<EmojiInline> emoji, IReadOnlyList<string> links)
    {
        Source = source;
        Document = document;
        Links = [.. links];
        _calls = [.. mentions.Where(mention => RoomCall.IsMeantBy(mention.Username))];
        _mentions = [.. mentions.Except(_calls)];
        _rooms = [.. rooms.Take(MaxRooms)];
        Usernames = _mentions.Select(mention => mention.Username)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxMentions).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _emoji = [.. emoji.Take(MaxEmoji)];
        EmojiNames = _emoji.Select(one => one.Name).ToHashSet();
        RoomNames = _rooms.Select(room => room.Name.ToLowerInvariant()).ToHashSet();
    }

    public IReadOnlySet<string> Usernames { get; }

    /// <summary>In small letters.</summary>
    public IReadOnlySet<string> RoomNames { get; }

    public IReadOnlySet<string> EmojiNames { get; }

    /// <summary>Whether <c>@room</c> stands where a reader would take it for a call.</summary>
    public bool CallsRoom => _calls.Length > 0;

    internal string Source { get; }

    /// <summary>Whether it is <see cref="PlainWords"/>.</summary>
    internal bool IsWords { get; private init; }

    /// <summary>Null when the source is to be shown as plain text.</summary>
    internal MarkdownDocument? Document { get; }

    /// <summary>Whom it mentions, each once, in the order of the text; known once it is resolved.</summary>
    internal ImmutableArray<PersonId> Mentioned =>
        [.. _mentions.Select(mention => mention.Person?.Id).OfType<PersonId>().Distinct()];

    /// <summary>As of <see cref="RenderedMessage.Links"/>.</summary>
    internal ImmutableArray<string> Links { get; }

    internal static ParsedMessage Markdown(string source, MarkdownDocument document, MessageTree tree) =>
        new(source, document, tree.Mentions, tree.Rooms, tree.Emoji, tree.Links);

    internal static ParsedMessage Words(string source) => new(source, null, [], [], [], []) { IsWords = true };

    internal static ParsedMessage PlainText(string source) => new(source, null, [], [], [], []);

    /// <summary>Settles what each name means.</summary>
    internal void Resolve(MentionLookup lookup)
    {
        foreach (var mention in _mentions)
            mention.Person = Usernames.Contains(mention.Username) && lookup.TryFind(mention.Username, out var person) ? person : null;
        foreach (var call in _calls)
            call.CallsRoom = lookup.CallsRoom;
        foreach (var room in _rooms)
            room.Room = lookup.FindRoom(room.Name);
        foreach (var emoji in _emoji)
            emoji.Address = lookup.Emoji.GetValueOrDefault(emoji.Name);
    }
}
