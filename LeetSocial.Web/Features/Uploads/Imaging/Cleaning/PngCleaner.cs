using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>Copies of a PNG the chunks that its pixels, its colours and its animation need; text, EXIF and times do not come along.</summary>
internal sealed class PngCleaner(ByteSource from, Stream to)
{
    private const string Kept = "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT";
    private const int MostProfile = 4 * 1024 * 1024;
    private const uint UsualGamma = 45_455;
    private static readonly byte[] Signature = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'];
    private static readonly HashSet<string> KeptNames = [.. Kept.Split(' ')];

    private PngHeader? _header;
    private int _frames = 1;
    private int _orientation = 1;
    private bool _isForeign;
    private bool _hasGamma;
    private bool _hasPixels;

    public PictureFacts Clean()
    {
        if (!from.Take(Signature.Length).AsSpan().SequenceEqual(Signature))
        {
            throw new InvalidDataException();
        }
        to.Write(Signature);
        while (Chunk() != "IEND")
        {
        }
        return _header is { } header && _hasPixels
            ? header.Facts(_frames, _orientation) with { IsForeignColour = _isForeign, IsBestLeftAlone = _hasGamma || header.IsPalette }
            : throw new InvalidDataException();
    }

    private string Chunk()
    {
        var head = from.Take(8);
        var (length, name) = (BinaryPrimitives.ReadUInt32BigEndian(head), Encoding.Latin1.GetString(head, 4, 4));
        if (length > int.MaxValue || (_header is null && name != "IHDR"))
        {
            throw new InvalidDataException();
        }
        if (name is "IHDR" or "acTL" or "fcTL" or "gAMA" or "eXIf" or "iCCP" && length <= MostProfile)
        {
            var body = from.Take((int)length);
            Look(name, body);
            Pass(name, head, body);
            return name;
        }
        _hasPixels |= name == "IDAT";
        Pass(name, head, length);
        return name;
    }

    private void Look(string name, byte[] body)
    {
        switch (name)
        {
            case "IHDR":
                _header = _header is null ? PngHeader.Read(body) : throw new InvalidDataException();
                break;
            case "acTL" when body.Length == 8 && !_hasPixels:
                _frames = (int)Math.Clamp(BinaryPrimitives.ReadUInt32BigEndian(body), 1, int.MaxValue);
                break;
            case "fcTL" when !_header!.Holds(body):
                throw new InvalidDataException();
            case "gAMA" when body.Length == 4:
                _hasGamma = BinaryPrimitives.ReadUInt32BigEndian(body) != UsualGamma;
                break;
            // Where it is said twice, what turns the picture counts, as in a JPEG.
            case "eXIf" when _orientation == 1:
                _orientation = ExifOrientation.Read(body);
                break;
            case "iCCP":
                _isForeign = ColourProfile.IsForeign(Unpack(body));
                break;
        }
    }

    private void Pass(string name, byte[] head, byte[] body)
    {
        var checksum = from.Take(4);
        if (KeptNames.Contains(name))
        {
            to.Write([.. head, .. body, .. checksum]);
        }
    }

    private void Pass(string name, byte[] head, long length)
    {
        if (!KeptNames.Contains(name))
        {
            from.Skip(length + 4);
            return;
        }
        to.Write(head);
        from.Copy(length + 4, to);
    }

    // A name, a zero, the number of the only method there is, and the packed profile, of which the beginning holds its name.
    private static byte[] Unpack(ReadOnlySpan<byte> body)
    {
        var name = body.IndexOf((byte)0);
        if (name < 0 || body.Length < name + 2)
        {
            throw new InvalidDataException();
        }
        using var unpacking = new ZLibStream(new MemoryStream(body[(name + 2)..].ToArray()), CompressionMode.Decompress);
        var profile = new byte[64 * 1024];
        return profile[..unpacking.ReadAtLeast(profile, profile.Length, throwOnEndOfStream: false)];
    }
}
