using Microsoft.Playwright;
using ZXing;

namespace LeetSocial.Tests.Support;

/// <summary>Reads QR codes as a camera does: from a picture.</summary>
internal static class QrReader
{
    /// <param name="brightness">A byte for each point, line after line; 0 is black.</param>
    /// <param name="width">Points in a line.</param>
    /// <param name="height">Lines.</param>
    /// <returns>Null when there is none.</returns>
    public static string? Read(byte[] brightness, int width, int height) =>
        new BarcodeReaderGeneric { Options = { TryHarder = true, PossibleFormats = [BarcodeFormat.QR_CODE] } }
            .Decode(brightness, width, height, RGBLuminanceSource.BitmapFormat.Gray8)?.Text;

    /// <summary>Reads it off the screen, where it stands in a page.</summary>
    public static async Task<string?> Read(ILocator shown)
    {
        var picture = Convert.ToBase64String(await shown.ScreenshotAsync());
        // Where no policy of ours forbids it, the browser itself unpacks the picture.
        var desk = await shown.Page.Context.NewPageAsync();
        var points = await desk.EvaluateAsync<Points>(
            """
            async picture => {
              const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), sign => sign.charCodeAt(0))]));
              const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
              canvas.drawImage(bitmap, 0, 0);
              const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
              const grey = new Uint8Array(data.length / 4).map((_, at) => (data[4 * at] + data[4 * at + 1] + data[4 * at + 2]) / 3);
              return { brightness: grey.reduce((text, point) => text + String.fromCharCode(point), ''), width: bitmap.width, height: bitmap.height };
            }
            """, picture);
        await desk.CloseAsync();
        return Read([.. points.Brightness.Select(sign => (byte)sign)], points.Width, points.Height);
    }

    private sealed record Points
    {
        public string Brightness { get; init; } = "";

        public int Width { get; init; }

        public int Height { get; init; }
    }
}
