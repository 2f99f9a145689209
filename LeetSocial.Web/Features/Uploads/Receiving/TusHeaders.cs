using System.Globalization;
using System.Text;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>What tus says in headers.</summary>
internal static class TusHeaders
{
    /// <summary>What is announced; null where that cannot be read.</summary>
    public static NewUpload? Announced(HttpRequest request)
    {
        if (Number(request, "Upload-Length") is not { } length || Metadata(request.Headers["Upload-Metadata"].ToString()) is not { } told)
        {
            return null;
        }
        return new NewUpload(told.GetValueOrDefault("filename", ""), length, told.ContainsKey("original"))
        {
            Name = told.GetValueOrDefault("name"),
            Voice = told.TryGetValue("waveform", out var waveform) ? (told.GetValueOrDefault("seconds", ""), waveform) : null,
        };
    }

    /// <summary>The part that comes; null where that cannot be read.</summary>
    public static Part? Part(HttpRequest request)
    {
        if (Number(request, "Upload-Offset") is not { } offset)
        {
            return null;
        }
        var header = request.Headers["Upload-Checksum"].ToString();
        var checksum = Checksum.Read(header);
        return header.Length > 0 && checksum is null ? null : new Part(offset, request.Body, checksum);
    }

    public static void Tell(HttpResponse response, Upload upload)
    {
        response.Headers["Upload-Offset"] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        response.Headers["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        if (upload.File is { } file)
        {
            response.Headers["Upload-File-Id"] = file.Value.ToString(CultureInfo.InvariantCulture);
        }
        if (upload.State != FileState.Shown)
        {
            response.Headers["Upload-File-State"] = upload.State.Word();
        }
    }

    private static long? Number(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Pairs of a name and a value in base 64, separated by commas; a value may be missing.
    private static Dictionary<string, string>? Metadata(string header)
    {
        var told = new Dictionary<string, string>();
        foreach (var pair in header.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split(' ');
            var encoded = parts.Length == 2 ? parts[1] : "";
            var value = new byte[encoded.Length];
            if (parts.Length > 2 || !Convert.TryFromBase64String(encoded, value, out var length))
            {
                return null;
            }
            told[parts[0]] = Encoding.UTF8.GetString(value, 0, length);
        }
        return told;
    }
}
