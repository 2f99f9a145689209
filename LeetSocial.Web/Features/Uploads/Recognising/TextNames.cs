using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>Of what is known to be text, the name says which word stands on it and how it is highlighted.</summary>
internal static class TextNames
{
    private const string MimeType = "text/plain";

    // Label, highlighting (a grammar that the browser is given, see StaticAssets.targets), and the endings or whole names.
    private static readonly (string Label, string? Language, string Names)[] Table =
    [
        ("JavaScript", "javascript", "js mjs cjs jsx"), ("TypeScript", "typescript", "ts mts cts tsx"), ("Python", "python", "py pyi pyw"),
        ("Java", "java", "java"), ("C++", "cpp", "cpp cc cxx hpp hh hxx ino"), ("C", "c", "c h"), ("C#", "csharp", "cs csx"),
        ("F#", "fsharp", "fs fsi fsx"), ("Visual Basic", "vbnet", "vb"), ("Go", "go", "go"), ("Rust", "rust", "rs"), ("Ruby", "ruby", "rb rake gemfile"),
        ("PHP", "php", "php phtml"), ("Swift", "swift", "swift"), ("Kotlin", "kotlin", "kt kts"), ("Scala", "scala", "scala sc"), ("Dart", "dart", "dart"),
        ("Objective-C", "objectivec", "m mm"), ("Perl", "perl", "pl pm"), ("Lua", "lua", "lua"), ("R", "r", "r"), ("Julia", "julia", "jl"),
        ("Haskell", "haskell", "hs"), ("Elixir", "elixir", "ex exs"), ("Erlang", "erlang", "erl hrl"), ("Clojure", "clojure", "clj cljs edn"),
        ("Groovy", "groovy", "groovy jenkinsfile"), ("Gradle", "gradle", "gradle"), ("MATLAB", "matlab", "matlab"), ("Delphi", "delphi", "pas dpr"),
        ("Shell", "bash", "sh bash zsh bashrc"), ("PowerShell", "powershell", "ps1 psm1"), ("Batch", null, "bat cmd"), ("SQL", "sql", "sql"),
        ("HTML", "xml", "html htm xhtml"), ("SVG", "xml", "svg"), ("XML", "xml", "xml xsd xsl xslt csproj props targets resx plist"),
        ("Razor", "xml", "razor cshtml vue svelte"), ("CSS", "css", "css"), ("SCSS", "scss", "scss sass"), ("Less", "less", "less"),
        ("JSON", "json", "json jsonc json5 ipynb webmanifest"), ("YAML", "yaml", "yaml yml"), ("TOML", "ini", "toml"),
        ("Settings", "ini", "ini cfg conf env editorconfig gitignore gitconfig properties"), ("GraphQL", "graphql", "graphql gql"),
        ("Protocol Buffers", "protobuf", "proto"), ("Dockerfile", "dockerfile", "dockerfile"), ("Makefile", "makefile", "makefile mk"),
        ("CMake", "cmake", "cmake"), ("LaTeX", "latex", "tex"), ("Diff", "diff", "diff patch"), ("nginx", "nginx", "nginx"),
    ];

    private static readonly Dictionary<string, RecognisedFile> Code = Table
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, Is: new RecognisedFile(FileKind.Code, MimeType, row.Label, row.Language))))
        .ToDictionary(entry => entry.name, entry => entry.Is);

    private static readonly Dictionary<string, RecognisedFile> Prose = new()
    {
        ["txt"] = new(FileKind.Text, MimeType, "Text"),
        ["text"] = new(FileKind.Text, MimeType, "Text"),
        ["md"] = new(FileKind.Text, MimeType, "Markdown", "markdown"),
        ["markdown"] = new(FileKind.Text, MimeType, "Markdown", "markdown"),
        ["log"] = new(FileKind.Text, MimeType, "Log"),
        ["csv"] = new(FileKind.Text, MimeType, "CSV"),
        ["tsv"] = new(FileKind.Text, MimeType, "TSV"),
        ["srt"] = new(FileKind.Text, MimeType, "Subtitles"),
        ["vtt"] = new(FileKind.Text, MimeType, "Subtitles"),
    };

    /// <summary>An ending that nobody knows makes it no less text.</summary>
    public static RecognisedFile Of(string fileName) => Find(fileName) ?? Prose["txt"];

    /// <summary>Whether a file may keep this ending: text of an unknown one is given <c>.txt</c>.</summary>
    public static bool Knows(string fileName) => Find(fileName) is not null;

    // A name without an ending is looked up whole: Makefile, .gitignore.
    private static RecognisedFile? Find(string fileName)
    {
        var name = FileNames.EndingOf(fileName) is { Length: > 0 } ending ? ending : FileNames.Clean(fileName).TrimStart('.').ToLowerInvariant();
        return Code.GetValueOrDefault(name) ?? Prose.GetValueOrDefault(name);
    }
}
