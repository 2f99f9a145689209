using System.Buffers.Binary;
using System.Text;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>Copies a WebP's picture or frames, alpha and colour profile; EXIF, XMP and unknown chunks do not come along.</summary>
internal sealed class WebPCleaner(ByteSource from, Stream to)
{
    private const int HeaderLength = 12;
    private const int ExifFlag = 0x08, XmpFlag = 0x04;
    private const int BytesPerPixel = 4;

    private WebPSize? _size;
    private int _frames;
    private int _orientation = 1;
    private bool _isForeign;
    private bool _isLossless;
    private bool _hasPixels;

    public PictureFacts Clean()
    {
        var head = from.Take(HeaderLength);
        to.Write(head);
        for (long left = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) - 4L; left >= 8;)
        {
            left -= Chunk();
        }
        WriteLength();
        return _size is not { } size || !_hasPixels ? throw new InvalidDataException() : new PictureFacts
        {
            Width = size.Width,
            Height = size.Height,
            Frames = Math.Max(1, _frames),
            Orientation = _frames > 1 ? 1 : _orientation,
            IsForeignColour = _isForeign,
            IsBestLeftAlone = true,
            IsLossless = _isLossless,
            HeldAtOnce = (_isLossless || _frames > 1 ? 2L : 1L) * BytesPerPixel * size.Width * size.Height,
        };
    }

    /// <returns>How long it was in the file, its head and its padding included.</returns>
    private long Chunk()
    {
        var head = from.Take(8);
        var (name, length) = (Encoding.Latin1.GetString(head, 0, 4), BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)));
        var padded = length + (length & 1L);
        var body = from.Take(padded <= int.MaxValue ? (int)padded : throw new InvalidDataException());
        switch (name)
        {
            case "VP8X" when body.Length >= 10:
                _size ??= WebPSize.OfCanvas(body);
                body[0] &= unchecked((byte)~(ExifFlag | XmpFlag));
                Write(head, body);
                break;
            case "VP8 " or "VP8L":
                LookAt(name, body);
                Write(head, body);
                break;
            case "ANMF" when body.Length >= 16:
                _frames++;
                WriteFrame(body.AsSpan(0, (int)length));
                break;
            case "ICCP":
                _isForeign = ColourProfile.IsForeign(body);
                Write(head, body);
                break;
            case "ALPH" or "ANIM":
                Write(head, body);
                break;
            case "EXIF" when _orientation == 1:
                _orientation = ExifOrientation.Read(body);
                break;
        }
        return 8 + padded;
    }

    private void LookAt(string name, ReadOnlySpan<byte> body)
    {
        _hasPixels = true;
        _isLossless |= name == "VP8L";
        _size ??= name == "VP8L" ? WebPSize.OfLossless(body) : WebPSize.OfLossy(body);
    }

    // A frame is a box of its own, and things can be hidden in it.
    private void WriteFrame(ReadOnlySpan<byte> frame)
    {
        var kept = new MemoryStream();
        kept.Write(frame[..16]);
        for (var rest = frame[16..]; rest.Length >= 8;)
        {
            var (name, length) = (Encoding.Latin1.GetString(rest[..4]), BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]));
            var whole = (int)Math.Min(rest.Length, 8 + length + (length & 1L));
            if (name is "ALPH" or "VP8 " or "VP8L")
            {
                _hasPixels = true;
                kept.Write(rest[..whole]);
            }
            rest = rest[whole..];
        }
        var head = new byte[8];
        "ANMF"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)kept.Length);
        Write(head, kept.ToArray());
    }

    private void Write(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        to.Write(head);
        to.Write(body);
        if (body.Length % 2 == 1)
        {
            to.WriteByte(0);
        }
    }

    private void WriteLength()
    {
        var length = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)(to.Length - 8));
        to.Position = 4;
        to.Write(length);
    }
}
