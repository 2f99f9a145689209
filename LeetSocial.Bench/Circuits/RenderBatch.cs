using System.Buffers.Binary;

namespace LeetSocial.Bench.Circuits;

/// <summary>Hears what a batch does to the markup of a page.</summary>
internal interface IMarkupListener
{
    /// <summary>A markup frame that was not there before.</summary>
    void Inserted(int component, ReadOnlySpan<byte> html);

    /// <summary>A markup frame that takes the place of an older one.</summary>
    void Redrawn(int component, ReadOnlySpan<byte> html);

    /// <summary>A component has gone, and all it had drawn.</summary>
    void Disposed(int component);
}

/// <summary>
/// Reads a render batch as blazor.web.js does (OutOfProcessRenderBatch): the last five integers point to the
/// updated components, the reference frames, two lists of disposed ids, and the string table.
/// </summary>
internal readonly ref struct RenderBatch(ReadOnlySpan<byte> bytes)
{
    private const int EditLength = 16;
    private const int FrameSize = 20;
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    private enum Edit
    {
        PrependFrame = 1,
        UpdateMarkup = 8,
    }

    private enum Frame
    {
        Element = 1,
        Component = 4,
        Region = 5,
        Markup = 8,
    }

    private int Components => Integer(_bytes.Length - 20);

    private int Frames => Integer(_bytes.Length - 16) + 4;

    private int DisposedComponents => Integer(_bytes.Length - 12);

    private int Strings => Integer(_bytes.Length - 4);

    /// <summary>
    /// Disposals are told first, though the page applies them last: a component that replaces another in one
    /// batch draws its rows anew, and these are no repetition.
    /// </summary>
    public void Tell<TListener>(TListener listener)
        where TListener : IMarkupListener
    {
        for (var n = 0; n < Integer(DisposedComponents); n++)
        {
            listener.Disposed(Integer(DisposedComponents + 4 + (n * 4)));
        }

        for (var n = 0; n < Integer(Components); n++)
        {
            TellComponent(Integer(Components + 4 + (n * 4)), listener);
        }
    }

    private void TellComponent<TListener>(int diff, TListener listener)
        where TListener : IMarkupListener
    {
        var component = Integer(diff);
        var edits = Integer(diff + 4);
        for (var n = 0; n < edits; n++)
        {
            var edit = diff + 8 + (n * EditLength);
            var frame = Integer(edit + 8);
            switch ((Edit)Integer(edit))
            {
                case Edit.PrependFrame:
                    TellInserted(component, frame, listener);
                    break;
                case Edit.UpdateMarkup:
                    listener.Redrawn(component, Text(Frames + (frame * FrameSize) + 4));
                    break;
            }
        }
    }

    private void TellInserted<TListener>(int component, int frame, TListener listener)
        where TListener : IMarkupListener
    {
        var at = Frames + (frame * FrameSize);
        var end = at + FrameSize;
        if ((Frame)Integer(at) is Frame.Element or Frame.Component or Frame.Region)
        {
            end = at + (Integer(at + 4) * FrameSize);
        }

        for (; at < end; at += FrameSize)
        {
            if ((Frame)Integer(at) == Frame.Markup)
            {
                listener.Inserted(component, Text(at + 4));
            }
        }
    }

    private ReadOnlySpan<byte> Text(int reference)
    {
        var index = Integer(reference);
        if (index < 0)
        {
            return default;
        }

        var entry = Integer(Strings + (index * 4));
        FrameLength.TryRead(_bytes[entry..], out var length, out var prefix);
        return _bytes.Slice(entry + prefix, length);
    }

    private int Integer(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[at..]);
}
