using System.Text;

namespace LeetSocial.Web.Features.Uploads.Recognising;

/// <summary>Text is UTF-8 to its last byte and holds no control character that text has no use for.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsText(Stream file)
    {
        using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 32 * 1024, leaveOpen: true);
        var piece = new char[16 * 1024];
        try
        {
            for (int read; (read = reader.Read(piece)) > 0;)
            {
                if (piece.AsSpan(0, read).IndexOfAny(Foreign) >= 0)
                {
                    return false;
                }
            }
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Escape stands in logs of terminals; form feed and vertical tab in old sources.
    private static readonly System.Buffers.SearchValues<char> Foreign = System.Buffers.SearchValues.Create(
        Enumerable.Range(0, 0x20).Select(code => (char)code).Except("\t\n\v\f\r\u001b").Append('\u007f').Append('\uFFFE').Append('\uFFFF').ToArray());
}
