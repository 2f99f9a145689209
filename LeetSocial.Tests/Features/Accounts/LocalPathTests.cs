using LeetSocial.Web.Features.Accounts.Forms;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>T21: signing in leads nowhere else than here.</summary>
public sealed class LocalPathTests
{
    public static TheoryData<string?> Elsewhere { get; } =
    [
        null!, "", " ", "messages", "//evil.test", "///evil.test", "////evil.test", "/\\evil.test", "\\\\evil.test", "\\/evil.test",
        "/\\/evil.test", "http://evil.test", "https://evil.test/", "HTTPS:evil.test", "http:evil.test", "https:/evil.test", "ftp://evil.test",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x", "mailto:x@evil.test",
        "/%2fevil.test", "/%2Fevil.test", "/%5cevil.test", "/%5Cevil.test", "/%252fevil.test", "/%255cevil.test", "%2f%2fevil.test",
        "/\tevil.test", "/\t/evil.test", "\t//evil.test", "/\n/evil.test", "/\r\n/evil.test", "/\0/evil.test", "/messages\r\nSet-Cookie: a=b",
        "/%09/evil.test", "/%0d%0aSet-Cookie:a=b", "/messages%00", "//evil.test/%2f..", "@evil.test", ".evil.test", "?returnUrl=//evil.test",
        "#//evil.test", "/messages\\..\\evil", "/a%5c%5cevil.test", "//user@evil.test", "//[::1]/",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Any_other_place_becomes_the_conversation(string? path) => Assert.Equal("/messages", LocalPath.OrMessages(path));

    [Theory]
    [InlineData("/")]
    [InlineData("/messages/5/120")]
    [InlineData("/search?q=a%20b&in=General#top")]
    [InlineData("/search?q=https%3A%2F%2Fexample.test")]
    [InlineData("/account/manage/passkeys")]
    public void A_path_of_ours_is_kept(string path) => Assert.Equal(path, LocalPath.OrMessages(path));

    [Fact]
    public void There_are_forty_variants_and_more() => Assert.True(Elsewhere.Count >= 40);
}
