using LeetSocial.Bench.Servers;
using LeetSocial.Web.Features.Uploads.Imaging;

namespace LeetSocial.Bench.Imaging;

/// <summary>The command-line tool of libvips: for each width one process for all photos, on one thread, as here.</summary>
internal static class VipsThumbnail
{
    private const string Options = "[Q=75,effort=2,strip]";

    public static async Task Install()
    {
        if (await Exists())
        {
            return;
        }

        Log.Line("installing libvips-tools");
        await ExternalProgram.Run("apt-get", "update", "-qq");
        await ExternalProgram.Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "libvips-tools");
    }

    public static async Task Make(IReadOnlyList<string> photos, string folder)
    {
        foreach (var width in Thumbnails.Widths)
        {
            await ExternalProgram.Run(
                "vipsthumbnail",
                ["--vips-concurrency=1", "--size", $"{width}x{PictureLimits.LongestSide}>", "-o", Path.Combine(folder, $"%s.w{width}.webp{Options}"), .. photos]);
        }
    }

    private static async Task<bool> Exists()
    {
        try
        {
            await ExternalProgram.Run("vipsthumbnail", "--version");
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
