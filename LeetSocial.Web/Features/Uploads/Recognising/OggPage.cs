using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>An Ogg file's first page names the codec. Sound is taken; film in Ogg no browser plays any more.</summary>
internal static class OggPage
{
    private const int SegmentCountAt = 26;

    public static Outcome<FileType?> Check(ReadOnlySpan<byte> head)
    {
        var packet = SegmentCountAt + 1 + head[SegmentCountAt];
        var isSound = packet < head.Length && head[packet..] is var codec
            && (codec.StartsWith("OpusHead"u8) || codec.StartsWith("\u0001vorbis"u8) || codec.StartsWith("\u007fFLAC"u8) || codec.StartsWith("Speex   "u8));
        return isSound ? FileType.Ogg : FileRefusals.UnknownType;
    }
}
