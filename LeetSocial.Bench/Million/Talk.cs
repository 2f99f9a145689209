namespace LeetSocial.Bench.Million;

/// <summary>What is said: mostly a line of words, now and then more, a link, a little code, or a few words in another script.</summary>
internal sealed class Talk(Random random)
{
    private static readonly string[] Scripts =
        ["会議は明日の午後です", "数据库已经更新了", "密码在哪里", "서버가 다시 작동합니다", "도서관에서 만나요", "新しいバージョンを確認してください", "请看一下这个报告"];

    // It is the same for all who talk, and takes milliseconds to make.
    private static readonly Vocabulary Words = new();

    public Saying Next() => random.Next(100) switch
    {
        < 90 => Saying.Plain(Line(3 + random.Next(14))),
        < 94 => Saying.Plain(Line(20 + random.Next(40))),
        < 96 => Link(Line(4), $"https://example.com/{Words.Any(random)}/{random.Next(1_000_000)}"),
        < 98 => Code(Line(3), $"var {Words.Any(random)} = {random.Next(1_000)};"),
        _ => Saying.Plain($"{Scripts[random.Next(Scripts.Length)]} {Line(2)}"),
    };

    private static Saying Link(string words, string address) => new(
        $"{words} {address}",
        $"<p>{words} <a href=\"{address}\" rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\">{address}</a></p>\n");

    private static Saying Code(string words, string code) => new($"{words} `{code}`", $"<p>{words} <code>{code}</code></p>\n");

    private string Line(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Words.Any(random)));
}
