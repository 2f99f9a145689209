using System.Text;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>Profiles of sRGB come in dozens of variants; what they have in common is that they say so.</summary>
internal static class ColourProfile
{
    private static readonly byte[] Wide = Encoding.BigEndianUnicode.GetBytes("sRGB");

    public static bool IsForeign(ReadOnlySpan<byte> profile) => profile.IndexOf("sRGB"u8) < 0 && profile.IndexOf(Wide) < 0;
}
