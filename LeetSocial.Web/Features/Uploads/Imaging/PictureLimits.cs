using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>What a picture may cost, asked of its header before anything is decoded (T9).</summary>
internal static class PictureLimits
{
    /// <summary>Of one frame: the largest photos of telephones.</summary>
    public const long MostPixels = 50_000_000;

    /// <summary>Of all frames together: five seconds of film in full HD, or a minute of what is usual.</summary>
    public const long MostPixelsInAll = 200_000_000;

    public const int MostFrames = 1_000;

    /// <summary>Bytes that decoding may hold at once: as many as the largest photo takes that comes in scans, with its colours at half the size.</summary>
    public const long MostHeld = 144 * 1024 * 1024;

    /// <summary>Pictures that hold more than this wait for each other.</summary>
    public const long Heavy = 64 * 1024 * 1024;

    /// <summary>Pixels. Longer sides are scaled down unless the original is to be sent.</summary>
    public const int LongestSide = 2_560;

    public static Outcome<Done> Check(PictureFacts facts) =>
        facts.Pixels > MostPixels || facts.Frames > MostFrames || facts.Pixels * facts.Frames > MostPixelsInAll || facts.HeldAtOnce > MostHeld
            ? FileRefusals.ImageTooLarge
            : new Done();
}
