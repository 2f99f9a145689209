using System.Buffers.Binary;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>
/// Copies of a JPEG what its pixels need: tables, frame, scans, colour profile. Of EXIF only which side is up remains. XMP, IPTC, comments,
/// thumbnails within, further pictures behind the end and whatever else is there does not come along.
/// </summary>
internal sealed class JpegCleaner(ByteSource from, Stream to)
{
    /// <summary>Each scan goes over the whole picture; no camera or program makes nearly as many.</summary>
    private const int MostScans = 100;

    private const int Soi = 0xD8, Eoi = 0xD9, Sos = 0xDA, Jfif = 0xE0, Exif = 0xE1, Icc = 0xE2, Adobe = 0xEE;

    private JpegFrame? _frame;
    private int _scans;
    private int _orientation = 1;
    private bool _isForeign;

    public PictureFacts Clean()
    {
        if (Marker() != Soi)
        {
            throw new InvalidDataException();
        }
        to.Write([0xFF, Soi]);
        for (var marker = Marker(); marker != Eoi; marker = Marker())
        {
            Segment(marker);
        }
        to.Write([0xFF, Eoi]);
        return _frame is { } frame && _scans > 0 ? frame.Facts(_orientation, _isForeign, _scans) : throw new InvalidDataException();
    }

    private void Segment(int marker)
    {
        if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
        {
            return;
        }
        var length = BinaryPrimitives.ReadUInt16BigEndian(from.Take(2));
        var body = length >= 2 ? from.Take(length - 2) : throw new InvalidDataException();
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                // A second frame would be another picture than the one that was measured.
                _frame = _frame is null ? JpegFrame.Read(marker, body) : throw new InvalidDataException();
                Write(marker, body);
                break;
            case 0xC4 or 0xDB or 0xDD:
                Write(marker, body);
                break;
            case Sos:
                Scan(body);
                break;
            case (>= 0xC3 and <= 0xCF) or 0xDC or 0xDE or 0xDF:
                // Lossless, hierarchical and arithmetic kinds, and heights told afterwards: no browser shows them.
                throw new InvalidDataException();
            default:
                Application(marker, body);
                break;
        }
    }

    private void Application(int marker, ReadOnlySpan<byte> body)
    {
        switch (marker)
        {
            case Jfif when body.StartsWith("JFIF\0"u8) && body.Length >= 14:
                Write(marker, [.. body[..12], 0, 0]);
                break;
            case Exif when body.StartsWith("Exif\0\0"u8) && _orientation == 1 && ExifOrientation.Read(body) is > 1 and var orientation:
                _orientation = orientation;
                to.Write(ExifOrientation.Segment(orientation));
                break;
            case Icc when body.StartsWith("ICC_PROFILE\0"u8) && body.Length > 14:
                // The first piece of a profile holds its name.
                _isForeign |= body[12] == 1 && ColourProfile.IsForeign(body);
                Write(marker, body);
                break;
            case Adobe when body.StartsWith("Adobe"u8) && body.Length >= 12:
                Write(marker, body[..12]);
                break;
        }
    }

    private void Scan(ReadOnlySpan<byte> body)
    {
        if (_frame is null || ++_scans > MostScans)
        {
            throw new InvalidDataException();
        }
        Write(Sos, body);
        while (true)
        {
            from.CopyUntil(0xFF, to);
            from.Skip(1);
            var next = from.Next();
            if (next is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                _marker = next;
                return;
            }
            to.Write([0xFF, next]);
        }
    }

    // The end of a scan is told by the marker behind it, which is read with it.
    private byte? _marker;

    private int Marker()
    {
        var marker = _marker ?? (from.Next() == 0xFF ? from.Next() : throw new InvalidDataException());
        _marker = null;
        while (marker == 0xFF)
        {
            marker = from.Next();
        }
        return marker;
    }

    private void Write(int marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        to.Write([0xFF, (byte)marker, (byte)(length >> 8), (byte)length]);
        to.Write(body);
    }
}
