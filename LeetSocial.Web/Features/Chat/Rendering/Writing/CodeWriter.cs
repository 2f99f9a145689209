using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>The drawn code block. Its <c>pre</c> scrolls sideways, so the keyboard must be able to reach it (WCAG 2.1.1).</summary>
internal sealed partial class CodeWriter : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        var language = LanguageOf(code);
        renderer.EnsureLine().Write("<div class=\"code\">");
        if (language is not null)
            renderer.Write("<header>").WriteEscape(language).Write("</header>");
        renderer.Write("<pre tabindex=\"0\"><code");
        if (language is not null)
            renderer.Write(" class=\"language-").WriteEscape(language).Write("\"");
        renderer.Write(">").WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre></div>");
    }

    private static string? LanguageOf(CodeBlock code) =>
        code is FencedCodeBlock { Info: { } info } && Language().IsMatch(info) ? info.ToLowerInvariant() : null;

    [GeneratedRegex(@"^[A-Za-z0-9+#._-]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
