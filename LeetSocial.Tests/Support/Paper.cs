using System.Globalization;
using System.Text;

namespace LeetSocial.Tests.Support;

/// <summary>Documents that a browser can really read, made here.</summary>
internal static class Paper
{
    /// <summary>A page for each line, which stands on it in Helvetica.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        var pages = lines.Select((_, page) => 4 + (page * 2)).ToArray();
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {lines.Length} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            .. lines.SelectMany((line, page) => (string[])
            [
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 500] /Resources << /Font << /F1 3 0 R >> >> /Contents {pages[page] + 1} 0 R >>",
                Stream($"BT /F1 40 Tf 40 400 Td ({line}) Tj ET"),
            ]),
        ];
        return Whole(objects);
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Whole(string[] objects)
    {
        var written = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (number, body) in objects.Index())
        {
            places.Add(written.Length);
            written.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{body}\nendobj\n");
        }
        var index = written.Length;
        written.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => written.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        written.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{index}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(written.ToString());
    }
}
