using System.Buffers.Binary;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Recognising;

namespace LeetSocial.Tests.Features.Uploads.Recognising;

/// <summary>T10: of an archive its list of contents is read, and nothing is unpacked.</summary>
public sealed class ZipDirectoryTests
{
    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData(@"..\windows")]
    [InlineData("/etc/passwd")]
    [InlineData(@"\\host\share")]
    [InlineData(@"C:\evil.exe")]
    [InlineData("C:evil.exe")]
    [InlineData("evil.txt\0.exe")]
    public void T10_names_that_lead_out_of_the_folder_are_refused(string name) =>
        Assert.Equal(FileRefusals.ArchiveUnsafe, Check(Samples.Zip("fine.txt", name)).Refusal);

    [Theory]
    [InlineData("a..b.txt")]
    [InlineData("folder/.hidden")]
    [InlineData("folder/")]
    [InlineData("Grüße 你好.txt")]
    public void Names_that_only_look_odd_are_fine(string name) => Assert.Null(Check(Samples.Zip(name)).Refusal);

    [Fact]
    public void T10_a_bomb_that_says_so_is_refused()
    {
        var bomb = Samples.Zip("a", "b", "c");
        // Each entry of the list claims half of what is allowed.
        for (var at = 0; (at = IndexOf(bomb, "PK\u0001\u0002"u8, at)) >= 0; at += 46)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(at + 24), (uint)(ZipDirectory.MostUnpacked / 2));
        }
        Assert.Equal(FileRefusals.ArchiveTooLarge, Check(bomb).Refusal);
    }

    [Fact]
    public void T10_a_list_without_end_is_not_read_to_the_end() =>
        Assert.Equal(
            FileRefusals.ArchiveTooLarge, Check(Samples.Zip([.. Enumerable.Range(0, ZipDirectory.MostEntries + 1).Select(number => $"{number}")])).Refusal);

    [Fact]
    public void T10_a_list_that_claims_to_lie_elsewhere_is_damaged()
    {
        var zip = Samples.Zip("a");
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.Length - 6), uint.MaxValue - 5);
        Assert.Equal(FileRefusals.Damaged, Check(zip).Refusal);
    }

    private static int IndexOf(byte[] bytes, ReadOnlySpan<byte> mark, int from) =>
        bytes.AsSpan(from).IndexOf(mark) is >= 0 and var found ? from + found : -1;

    private static Outcome<FileType?> Check(byte[] zip) => ZipDirectory.Check(new MemoryStream(zip));
}
