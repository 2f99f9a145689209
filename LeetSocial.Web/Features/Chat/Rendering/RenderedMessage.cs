using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <param name="Html">Sanitised; safe as a <c>MarkupString</c>.</param>
/// <param name="Mentioned">Each person once, in the order of the text.</param>
/// <param name="CallsRoom">Whether everybody in the room is mentioned.</param>
/// <param name="IsFallback">The source was too entangled, or had nothing to show as Markdown, and stands there as plain text.</param>
internal sealed record RenderedMessage(string Html, ImmutableArray<PersonId> Mentioned, bool CallsRoom, bool IsFallback)
{
    /// <summary>Of a message without words.</summary>
    public static RenderedMessage Nothing { get; } = new("", [], CallsRoom: false, IsFallback: false);

    /// <summary>How the call of a whole room begins in the HTML; no text of people can look like this there.</summary>
    public const string Call = "<span class=\"at\" data-person=\"room\">";

    /// <summary>
    /// Targets of its links to the web, in the order of the text: not those in spoilers, in code, of images, or between angle
    /// brackets, by which a writer says that the address is all there is to see.
    /// </summary>
    public ImmutableArray<string> Links { get; init; } = [];
}
