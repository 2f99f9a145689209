namespace LeetSocial.Tests.Features.Chat.Rendering;

/// <summary>
/// Messages that try to run a script or to leave their row (T1, T2, T4). Whichever got through would set
/// <c>window.pwned</c>, so a page that shows them all can tell.
/// </summary>
public static class HostileMarkdown
{
    private const string Script = "window.pwned=1";
    private const string Encoded = "PHNjcmlwdD53aW5kb3cucHduZWQ9MTwvc2NyaXB0Pg==";

    private static readonly string[] Targets =
    [
        $"javascript:{Script}",
        $"JaVaScRiPt:{Script}",
        $"javascript&colon;{Script}",
        $"javascript&#58;{Script}",
        $"javascript&#x3A;{Script}",
        $"javascript&#0000058{Script}",
        $"&#106;&#97;vascript:{Script}",
        $"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;{Script}",
        $"java&Tab;script:{Script}",
        $"java&NewLine;script:{Script}",
        $"java&#9;script:{Script}",
        $"java&#10;script:{Script}",
        $"java&#13;script:{Script}",
        $"java&#0;script:{Script}",
        $"&#1;javascript:{Script}",
        $"&#32;javascript:{Script}",
        $"java\u200Bscript:{Script}",
        $"java\u202Escript:{Script}",
        $"java&#x202E;script:{Script}",
        $"javascript\\:{Script}",
        $"javascript%3A{Script}",
        $"%6Aavascript:{Script}",
        $"javascript://example.org/%0A{Script}",
        $"jav\tascript:{Script}",
        $"vbscript:{Script}",
        $"VBScript:{Script}",
        $"livescript:{Script}",
        $"view-source:javascript:{Script}",
        $"feed:javascript:{Script}",
        $"data:text/html,<script>{Script}</script>",
        $"data:text/html;base64,{Encoded}",
        $"DATA:text/html;base64,{Encoded}",
        $"data&colon;text/html;base64,{Encoded}",
        $"data:image/svg+xml;base64,{Encoded}",
        "blob:https://example.org/1",
        "filesystem:https://example.org/1",
        "file:///etc/passwd",
        "//example.org/protocol-relative",
        "/account/logout",
        "?relative",
        "http:javascript:alert(1)",
    ];

    private static readonly string[] Markup =
    [
        $"<script>{Script}</script>",
        $"<SCRIPT SRC=data:text/javascript,{Script}></SCRIPT>",
        $"<img src=x onerror={Script}>",
        $"<svg onload={Script}>",
        $"<svg><script>{Script}</script></svg>",
        $"<math><mtext><table><mglyph><style><img src=x onerror={Script}>",
        $"<iframe srcdoc='<script>parent.{Script}</script>'></iframe>",
        $"<details open ontoggle={Script}>",
        $"<body onload={Script}>",
        $"<a href=\"javascript:{Script}\">x</a>",
        $"<form action=\"javascript:{Script}\"><button>x</button></form>",
        $"<input autofocus onfocus={Script}>",
        $"<p style=\"position:fixed;inset:0\" onclick={Script}>overlay</p>",
        "<style>*{display:none}</style>",
        "<base href=\"https://example.org/\">",
        "<meta http-equiv=refresh content=\"0;url=https://example.org\">",
        $"<!--><img src=x onerror={Script}>-->",
        $"<![CDATA[><img src=x onerror={Script}>]]>",
        $"<?xml ?><img src=x onerror={Script}>",
        $"&lt;img src=x onerror={Script}&gt;",
        $"</div></article><img src=x onerror={Script}>",
        $"```\"><img/src/onerror={Script}>\nx\n```",
        $"```html onmouseover={Script}\nx\n```",
        $"~~~ x\"onmouseover=\"{Script}\nx\n~~~",
        $"[x](https://example.org \"a\" onmouseover=\"{Script}\")",
        $"[x](https://example.org/\"onmouseover={Script})",
        $"[x](https://example.org/ 'x\"onmouseover=\"{Script}')",
        $"![x\"onerror=\"{Script}](https://example.org/x.png)",
        $"https://example.org/\"onmouseover=\"{Script}",
        $"www.example.org/'onmouseover='{Script}",
        $"<https://example.org/\"onmouseover=\"{Script}>",
        $"# x {{onclick={Script} style=position:fixed}}",
        $"[x](https://example.org){{onclick={Script}}}",
        $"@ada\"onmouseover=\"{Script}",
        $"||<img src=x onerror={Script}>||",
        $"a|b\n-|-\n<img src=x onerror={Script}>|b",
        $"- [x] <img src=x onerror={Script}>",
        $"`<img src=x onerror={Script}>`",
        $"[`](javascript:{Script})`",
        $"[x](https://a.example/<img src=x onerror={Script}>)",
        $"javascript:{Script}",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Targets.Select(target => $"[click]({target})"),
        .. Targets.Where(target => !target.Contains(' ')).Select(target => $"[click](<{target}>)"),
        .. Targets.Select(target => $"<{target}>"),
        .. Targets.Select(target => $"![image]({target})"),
        .. Targets.Select(target => $"[click][to]\n\n[to]: {target}"),
        .. Targets.Select(target => $"[![image]({target})]({target})"),
        .. Markup,
    ];
}
