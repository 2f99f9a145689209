using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace LeetSocial.Web.Ui.Qr;

/// <summary>A QR code as one SVG path, a unit for each of its squares.</summary>
/// <param name="Side">Squares along each side, the quiet zone of four included.</param>
/// <param name="Path">The dark squares.</param>
internal sealed record QrPicture(int Side, string Path)
{
    /// <summary>With error correction M: a smudge of up to 15 % is read past.</summary>
    public static QrPicture Of(string content)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            foreach (var (x, length) in DarkRuns(rows[y]))
            {
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }

    private static IEnumerable<(int X, int Length)> DarkRuns(BitArray row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var start = x;
            while (x < row.Length && row[x]) x++;
            if (x > start) yield return (start, x - start);
        }
    }
}
