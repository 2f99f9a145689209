using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

public sealed partial class TimelineRow
{
    private TimelineRow? _renamed;

    /// <summary>Whether the person goes by this name wherever the row names them, and shows this picture.</summary>
    public bool Tells(PersonId person, string name, string? avatar) =>
        (AuthorId != person || (AuthorName == name && AuthorAvatar == avatar))
        && (ForwardedFromId != person || ForwardedFrom == name)
        && (Quote is not { } quote || quote.AuthorId != person || quote.AuthorName == name);

    /// <summary>The same row under a person's present name and picture; everybody who asks gets the same object.</summary>
    public TimelineRow Renamed(PersonId person, string name, string? avatar)
    {
        if (Tells(person, name, avatar))
        {
            return this;
        }
        if (_renamed is { } known && known.Tells(person, name, avatar))
        {
            return known;
        }
        var copy = Copy();
        (copy._authorName, copy._authorAvatar) = AuthorId == person ? (name, avatar) : (_authorName, _authorAvatar);
        copy._forwardedFrom = ForwardedFromId == person ? name : _forwardedFrom;
        copy._quote = _quote?.AuthorId == person ? _quote with { AuthorName = name } : _quote;
        return _renamed = copy;
    }
}
