using System.Buffers.Binary;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>Copies a GIF's frames, their times and how often they repeat; comments, texts and what programs leave there do not come along.</summary>
internal sealed class GifCleaner(ByteSource from, Stream to)
{
    private const int Extension = 0x21, Frame = 0x2C, Trailer = 0x3B, Control = 0xF9, Application = 0xFF;
    private const int BytesPerPixel = 4;

    private int _width;
    private int _height;
    private int _frames;
    private byte[] _control = [];

    public PictureFacts Clean()
    {
        var head = from.Take(13);
        to.Write(head);
        (_width, _height) = (UInt16(head, 6), UInt16(head, 8));
        from.Copy(TableLength(head[10]), to);
        // Some programs forget the last byte; the picture is whole without it.
        while (!from.AtEnd && from.Next() is not Trailer and var block)
        {
            Block(block);
        }
        to.WriteByte(Trailer);
        return _frames == 0 ? throw new InvalidDataException() : new PictureFacts
        {
            Width = _width,
            Height = _height,
            Frames = _frames,
            HeldAtOnce = 2L * BytesPerPixel * _width * _height,
            IsBestLeftAlone = true,
        };
    }

    private void Block(int block)
    {
        switch (block)
        {
            case Extension when from.Next() is var kind:
                Extend(kind);
                break;
            case Frame:
                CopyFrame();
                break;
            default:
                throw new InvalidDataException();
        }
    }

    private void Extend(int kind)
    {
        var blocks = SubBlocks();
        if (kind == Control && blocks is [{ Length: 4 } control])
        {
            // It speaks of the frame behind it, wherever that comes.
            _control = [Extension, Control, 4, .. control, 0];
        }
        else if (kind == Application && blocks is [{ Length: 11 } name, [1, _, _] loops, ..] && IsLoop(name))
        {
            to.Write([Extension, Application, 11, .. name, 3, .. loops, 0]);
        }
    }

    private static bool IsLoop(ReadOnlySpan<byte> name) => name.SequenceEqual("NETSCAPE2.0"u8) || name.SequenceEqual("ANIMEXTS1.0"u8);

    private void CopyFrame()
    {
        var descriptor = from.Take(9);
        // A frame may lie beyond the screen, which grows with it.
        _width = Math.Max(_width, UInt16(descriptor, 0) + UInt16(descriptor, 4));
        _height = Math.Max(_height, UInt16(descriptor, 2) + UInt16(descriptor, 6));
        to.Write([.. _control, Frame, .. descriptor]);
        (_control, _frames) = ([], _frames + 1);
        from.Copy(TableLength(descriptor[8]) + 1, to);
        for (byte length = 1; length != 0;)
        {
            length = from.Next();
            to.WriteByte(length);
            from.Copy(length, to);
        }
    }

    // Only what extensions say is held: few short blocks. A long text is passed over.
    private List<byte[]> SubBlocks()
    {
        var blocks = new List<byte[]>();
        while (from.Next() is > 0 and var length)
        {
            var block = from.Take(length);
            if (blocks.Count < 3)
            {
                blocks.Add(block);
            }
        }
        return blocks;
    }

    private static int TableLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
