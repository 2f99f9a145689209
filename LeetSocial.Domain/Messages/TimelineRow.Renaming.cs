using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Messages;

public sealed partial class TimelineRow
{
    private TimelineRow? _renamed;

    /// <summary>Whether the person goes by this name wherever the row names them.</summary>
    public bool Tells(PersonId person, string name) =>
        (AuthorId != person || AuthorName == name)
        && (ForwardedFromId != person || ForwardedFrom == name)
        && (Quote is not { } quote || quote.AuthorId != person || quote.AuthorName == name);

    /// <summary>The same row under a person's present name; everybody who asks gets the same object.</summary>
    public TimelineRow Renamed(PersonId person, string name)
    {
        if (Tells(person, name))
        {
            return this;
        }
        if (_renamed is { } known && known.Tells(person, name))
        {
            return known;
        }
        var copy = Copy();
        copy._authorName = AuthorId == person ? name : _authorName;
        copy._forwardedFrom = ForwardedFromId == person ? name : _forwardedFrom;
        copy._quote = _quote?.AuthorId == person ? _quote with { AuthorName = name } : _quote;
        return _renamed = copy;
    }
}
