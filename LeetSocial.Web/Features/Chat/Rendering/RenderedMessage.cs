using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <param name="Html">Sanitised; safe as a <c>MarkupString</c>.</param>
/// <param name="Mentioned">Each person once, in the order of the text.</param>
/// <param name="IsFallback">The source was too entangled, or had nothing to show as Markdown, and stands there as plain text.</param>
internal sealed record RenderedMessage(string Html, ImmutableArray<PersonId> Mentioned, bool IsFallback);
