using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Data.Reading;

/// <summary>The names and the picture that a row shows. They are the people's, and change without the message.</summary>
internal readonly record struct RowNames(string Author, string? Quoted, string? Forwarded, string? Avatar)
{
    public static RowNames Of(TimelineRow row) => new(row.AuthorName, row.Quote?.AuthorName, row.ForwardedFrom, row.AuthorAvatar);
}
