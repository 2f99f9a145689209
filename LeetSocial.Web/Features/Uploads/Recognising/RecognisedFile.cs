using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>What a file is.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="MimeType">As what it is sent. Text of any kind is <c>text/plain</c>: nothing that a browser would run.</param>
/// <param name="Label">A word for people, such as <c>PNG</c> or <c>TypeScript</c>.</param>
/// <param name="Language">For code, the name its highlighting goes by.</param>
internal sealed record RecognisedFile(FileKind Kind, string MimeType, string Label, string? Language = null);
