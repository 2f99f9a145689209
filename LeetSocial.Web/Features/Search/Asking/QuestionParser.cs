using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Web.Features.Search.Asking;

/// <summary>Understands what was typed. Whatever it does not understand it says, and it fails on nothing.</summary>
internal static class QuestionParser
{
    public const int MostLetters = 256;
    public const int MostParts = 12;

    /// <param name="text">What was typed.</param>
    /// <param name="zone">In which the days are meant; UTC when nobody said.</param>
    public static Question Parse(string text, TimeZoneInfo? zone = null)
    {
        if (text.Length > MostLetters)
        {
            return new Question { Problems = [new SearchProblem("TooLong", "")] };
        }
        var asked = new Question { Zone = zone ?? TimeZoneInfo.Utc };
        var question = Piece.Of(text).Take(MostParts + 1).Aggregate(asked, Add);
        return Piece.Of(text).Count() > MostParts ? Trouble(question, "TooManyParts", "") : question;
    }

    private static Question Add(Question question, Piece piece)
    {
        if (!piece.IsClosed)
        {
            question = Trouble(question, "QuoteNotClosed", piece.Typed, isInTheWay: false);
        }
        return piece.Operator switch
        {
            null => AddTerm(question, piece.Value, piece.IsQuoted),
            "from" or "in" or "has" or "before" or "after" or "on" or "during" or "mentions" when piece.Value.Length == 0 =>
                Trouble(question, "NothingBehindColon", piece.Typed),
            "from" => question with { From = [.. question.From, piece.Value.TrimStart('@')] },
            "in" => question with { In = [.. question.In, piece.Value.TrimStart('#', '@')] },
            "has" => AddContents(question, piece),
            "before" => AddDate(question, piece, (known, days) => known with { Before = Earlier(known.Before, days.Start) }),
            "after" => AddDate(question, piece, (known, days) => known with { Since = Later(known.Since, days.End) }),
            "on" or "during" => AddDate(question, piece, (known, days) =>
                known with { Since = Later(known.Since, days.Start), Before = Earlier(known.Before, days.End) }),
            "mentions" => piece.Value.Equals("me", StringComparison.OrdinalIgnoreCase) || piece.Value.Equals("@me", StringComparison.OrdinalIgnoreCase)
                ? question with { MentionsMe = true }
                : Trouble(question, "OnlyMentionsOfMe", piece.Typed),
            _ => AddTerm(Trouble(question, "UnknownOperator", piece.Operator + ":", isInTheWay: false), piece.Typed, piece.IsQuoted),
        };
    }

    private static Question AddTerm(Question question, string text, bool isPhrase)
    {
        var folded = FoldedText.Of(text).Text.Trim();
        if (IndexTokens.Required(folded).Any())
        {
            return question with { Terms = [.. question.Terms, new SearchTerm(folded, isPhrase)] };
        }
        return folded.Length == 0 ? question : Trouble(question, "NoWord", text, isInTheWay: false);
    }

    private static Question AddContents(Question question, Piece piece) => piece.Value.ToLowerInvariant() switch
    {
        "file" or "files" => Having(question, Contents.File),
        "image" or "images" => Having(question, Contents.Image),
        "link" or "links" => Having(question, Contents.Link),
        "code" => Having(question, Contents.Code),
        _ => Trouble(question, "UnknownContents", piece.Typed),
    };

    private static Question Having(Question question, Contents contents) => question with { Has = [.. question.Has, contents] };

    private static Question AddDate(Question question, Piece piece, Func<Question, DateSpan, Question> add) =>
        DateSpan.TryParse(piece.Value, question.Zone, out var days) ? add(question, days) : Trouble(question, "NoDate", piece.Typed);

    private static DateTimeOffset Earlier(DateTimeOffset? known, DateTimeOffset other) => known < other ? known.Value : other;

    private static DateTimeOffset Later(DateTimeOffset? known, DateTimeOffset other) => known > other ? known.Value : other;

    private static Question Trouble(Question question, string reason, string about, bool isInTheWay = true) =>
        question with { Problems = [.. question.Problems, new SearchProblem(reason, about, isInTheWay)] };
}
