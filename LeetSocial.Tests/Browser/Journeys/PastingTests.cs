using System.Collections.Concurrent;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What was copied elsewhere, as it comes into the composer.</summary>
public sealed class PastingTests
{
    // One after the other on one page: each needs no more than an empty composer.
    private static readonly (string Html, string Markdown)[] Copied =
    [
        ("<p>Some <b>bold</b>, <i>leaning</i> and <s>gone</s> words</p>", "Some **bold**, *leaning* and ~~gone~~ words"),
        ("<h1>Title <b>here</b></h1><p>one<br>two</p><p>three</p>", "**Title here**\n\none\ntwo\n\nthree"),
        ("<a href='https://x.y/a_(b)?q=1'>words</a> <a href='mailto:a@x.y'>mail</a>", "[words](https://x.y/a_%28b%29?q=1) [mail](mailto:a@x.y)"),
        ("<b>see</b> <a href='https://x.y/z'>https://x.y/z</a>", "**see** https://x.y/z"),
        ("<a href='javascript:pwned=1'>no</a> <a href='data:text/html,x'>no</a> <a href='/path'>no</a> <i>yes</i>", "no no no *yes*"),
        ("<ul><li>a<ul><li>b</li><li>c<ol start=3><li>d</li></ol></li></ul></li><li><p>e</p></li></ul>", "- a\n  - b\n  - c\n    3. d\n- e"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
        ("<ul><li><input type=checkbox checked> done</li><li><input type=checkbox> open</li></ul>", "- [x] done\n- [ ] open"),
        ("<blockquote><p>one</p><p>two</p></blockquote>", "> one\n>\n> two"),
        ("<p>run <kbd>ls *</kbd></p>", "run `ls *`"),
        ("<div class='highlight highlight-source-cs'><pre>int <span>a</span> = 1;\n\n  b();</pre></div>", "```cs\nint a = 1;\n\n  b();\n```"),
        ("<pre><code class='language-md'>```\nx\n```</code></pre>", "````md\n```\nx\n```\n````"),
        ("<table><tr><td>a</td><td>b|c</td></tr><tr><td></td><td><b>2</b></td></tr></table>", "| a | b\\|c |\n| --- | --- |\n| | **2** |"),
        ("<p><img src='https://x.y/cat.png' alt='A cat'> <img src='data:image/png;base64,AA' alt='inline'></p>", "[A cat](https://x.y/cat.png) inline"),
        ("<b style='font-weight:normal'><p><span style='font-weight:700'>Docs</span> <span style='font-style:italic'>say so</span></p></b>", "**Docs** *say so*"),
        ("<b>x</b> 2*3 snake_case _a_ [b](c) # d `e`", "**x** 2\\*3 snake_case \\_a\\_ [b\\](c) # d \\`e\\`"),
        ("<p>- no list</p><p>1. none</p><p># none <b>!</b></p>", "\\- no list\n\n1\\. none\n\n\\# none **!**"),
    ];

    public static TheoryData<string> Hostile =>
    [
        "<b>x</b><script>pwned=1</script><img src=x onerror=pwned=1><svg onload=pwned=1></svg><iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
        "<b>x</b><style>*{display:none}</style><meta http-equiv=refresh content='0;url=/'><base href=//evil.example><form><button autofocus onfocus=pwned=1>",
        "<b>x</b>" + string.Concat(Enumerable.Repeat("<div>", 5_000)) + "deep",
        "<b>x</b>" + string.Concat(Enumerable.Repeat("<ul><li>", 200)) + "deep",
        "<b>" + new string('x', 1_000_001),
        "<b>x</b>" + string.Concat(Enumerable.Repeat("<i>y</i> ", 20_000)),
        "<b>x" + new string('\u00a0', 39_000) + "</b>",
    ];

    [Fact]
    public async Task Formatted_text_becomes_markdown()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        foreach (var (html, markdown) in Copied)
        {
            await ada.Writes("");

            Assert.True(await Pastes(ada, html, "plain"));

            await ada.HasInTheComposer(markdown);
        }
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task It_comes_from_the_clipboard_goes_by_one_undo_and_plain_text_stays_to_be_had()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        using var clipboard = await Clipboard.Taken();
        await Copies(ada, "<p>Ship <strong>today</strong></p>", "Ship today");
        await ada.Writes("So: ");
        await ada.Presses("End");

        await ada.Presses("Control+v");
        await ada.HasInTheComposer("So: Ship **today**");
        await ada.Presses("Control+z");
        await ada.HasInTheComposer("So: ");
        await ada.Presses("Control+Shift+v");
        await ada.HasInTheComposer("So: Ship today");
        await ada.Writes("");
        await ada.Presses("Control+v");
        await ada.HasInTheComposer("Ship **today**");
        await ada.Presses("Enter");

        await Assertions.Expect(bob.Chat.Text("today").And(bob.Page.Locator("strong"))).ToBeVisibleAsync();
        await stage.EndsWell();
    }

    [Fact]
    public async Task An_address_makes_a_link_of_the_selected_words()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Writes("the plan");
        await ada.Presses("Control+a");

        Assert.True(await Pastes(ada, "<a href='https://x.y/p'>https://x.y/p</a>", " https://x.y/p "));
        await ada.HasInTheComposer("[the plan](https://x.y/p)");
        await ada.Presses("Control+z");
        await ada.HasInTheComposer("the plan");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Within_a_block_of_code_everything_is_plain()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Writes("```\n");
        await ada.Presses("Control+End");

        Assert.False(await Pastes(ada, "<b>bold</b>", "bold"));
        await ada.FindsThePageAccessible();
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task T4_what_is_pasted_is_read_and_never_run_shown_or_fetched(string html)
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        var asked = new ConcurrentQueue<string>();
        ada.Page.Request += (_, request) => asked.Enqueue(request.Url);

        var taken = await Pastes(ada, html, "plain");
        if (taken) await Assertions.Expect(ada.Chat.Composer).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^\*\*x"));
        await ada.Writes("Still here");
        await ada.Presses("Enter");
        await ada.Sees("Still here");

        Assert.False(await ada.Page.EvaluateAsync<bool>("() => 'pwned' in window"));
        Assert.All(asked, url => Assert.Contains("/lib/turndown/", url, StringComparison.Ordinal));
        // Chromium tells what its policy makes of handlers that it reads, also where nothing could ever call them.
        Assert.All(ada.Device.Troubles, trouble => Assert.Matches("inline event handler|base URI", trouble));
        await ada.FindsThePageAccessible();
    }

    /// <returns>Whether the page took it for itself; otherwise the browser pastes it as plain text.</returns>
    private static Task<bool> Pastes(Person who, string html, string plain) => who.Chat.Composer.EvaluateAsync<bool>(
        """
        (box, { html, plain }) => {
          const copied = new DataTransfer();
          copied.setData('text/html', html);
          copied.setData('text/plain', plain);
          return !box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, cancelable: true }));
        }
        """,
        new { html, plain });

    private static Task Copies(Person who, string html, string plain) => who.Page.EvaluateAsync(
        """
        ({ html, plain }) => {
          document.addEventListener('copy', event => {
            event.clipboardData.setData('text/html', html);
            event.clipboardData.setData('text/plain', plain);
            event.preventDefault();
          }, { once: true });
          if (!document.execCommand('copy')) throw new Error('nothing was copied');
        }
        """,
        new { html, plain });
}
