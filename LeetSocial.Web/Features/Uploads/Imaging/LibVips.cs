using NetVips;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>
/// Sets libvips up for strangers' files: it reads the four types that are taken and no other, uses the one thread that calls it, and
/// remembers nothing.
/// </summary>
internal static class LibVips
{
    private static readonly string[] Loaders = ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif", "VipsForeignLoadWebp"];

    // What strangers' files make it warn of is told to whoever sent them, and stands in no log. Kept, because native code calls it.
    private static readonly Log.LogDelegate Silence = static (_, _, _) => { };

    private static readonly Lazy<bool> Ready = new(SetUp);

    public static void Prepare() => _ = Ready.Value;

    private static bool SetUp()
    {
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
        NetVips.NetVips.BlockUntrusted = true;
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
        {
            Operation.Block(loader, false);
        }
        return true;
    }
}
