using LeetSocial.Domain.Uploads;

namespace LeetSocial.Tests.Domain.Uploads;

public sealed class UploadPolicyTests
{
    private static readonly UploadPolicy Policy = new() { MaxFileSize = 100, MaxZipSize = 300, AllowedTypes = UploadPolicy.ParseTypes("image, application/ZIP,code") };

    [Theory]
    [InlineData(FileKind.Image, "image/png", 100, null)]
    [InlineData(FileKind.Image, "image/png", 101, "FileTooLarge")]
    [InlineData(FileKind.Archive, "application/zip", 300, null)]
    [InlineData(FileKind.Archive, "application/zip", 301, "FileTooLarge")]
    [InlineData(FileKind.Code, "text/plain", 1, null)]
    [InlineData(FileKind.Text, "text/plain", 1, "FileTypeNotAllowed")]
    [InlineData(FileKind.Video, "video/mp4", 1, "FileTypeNotAllowed")]
    [InlineData(FileKind.Image, "image/png", 0, "FileEmpty")]
    public void What_is_wanted_and_small_enough_may_stay(FileKind kind, string mimeType, long size, string? reason) =>
        Assert.Equal(reason, Policy.Admit(kind, mimeType, size).Refusal?.Reason);

    [Fact]
    public void Before_the_first_byte_only_what_is_too_large_for_every_kind_is_refused()
    {
        Assert.Null(Policy.Expect(300).Refusal);
        Assert.Equal("FileTooLarge", Policy.Expect(301).Refusal?.Reason);
    }

    [Fact]
    public void Where_nothing_is_listed_everything_that_is_known_is_wanted() =>
        Assert.Null(new UploadPolicy().Admit(FileKind.Video, "video/webm", 5).Refusal);

    [Fact]
    public void A_limit_of_nothing_is_no_limit()
    {
        var open = new UploadPolicy { MaxZipSize = 0 };
        Assert.Null(open.Expect(long.MaxValue).Refusal);
        Assert.Null(open.Admit(FileKind.Archive, "application/zip", long.MaxValue).Refusal);
        Assert.Equal("FileTooLarge", open.Admit(FileKind.Image, "image/png", long.MaxValue).Refusal?.Reason);
    }
}
