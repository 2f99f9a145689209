using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>Everything that lies in the store for one file.</summary>
internal static class StoredKeys
{
    public static IEnumerable<string> Of(string key, string thumbnails) =>
        FileList.Widths(thumbnails).Select(width => FileKey.Thumbnail(key, width)).Prepend(key);

    public static IEnumerable<string> OfSquares(string key) => Squares.Sides.Select(side => FileKey.Thumbnail(key, side));
}
