using System.Buffers.Binary;

namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>The header of a JPEG's picture.</summary>
/// <param name="Width">In pixels, as stored.</param>
/// <param name="Height">Likewise.</param>
/// <param name="IsProgressive">Told in passes over the whole picture.</param>
/// <param name="Inks">Four components are inks, not light.</param>
/// <param name="Samples">How many samples there are for each pixel, counting in that colour is told more coarsely.</param>
internal sealed record JpegFrame(int Width, int Height, bool IsProgressive, bool Inks, double Samples)
{
    private const int BytesPerSample = 2;

    public static JpegFrame Read(int marker, ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body[0] != 8 || body[5] is not (1 or 3 or 4) || body.Length < 6 + (3 * body[5]))
        {
            throw new InvalidDataException();
        }
        var (across, down, samples) = (1, 1, 0);
        for (var component = body[6..(6 + (3 * body[5]))]; !component.IsEmpty; component = component[3..])
        {
            var (h, v) = (component[1] >> 4, component[1] & 15);
            (across, down, samples) = (Math.Max(across, h), Math.Max(down, v), samples + (h * v));
        }
        return new JpegFrame(
            BinaryPrimitives.ReadUInt16BigEndian(body[3..]), BinaryPrimitives.ReadUInt16BigEndian(body[1..]),
            marker == 0xC2, body[5] == 4, (double)samples / (across * down));
    }

    public PictureFacts Facts(int orientation, bool isForeign, int scans) => new()
    {
        Width = Width,
        Height = Height,
        Orientation = orientation,
        IsForeignColour = isForeign || Inks,
        HeldAtOnce = IsProgressive || scans > 1 ? (long)(Samples * BytesPerSample * Width * Height) : 0,
    };
}
