namespace LeetSocial.Web.Features.Uploads.Imaging.Cleaning;

/// <summary>What a picture's own file says of it, known before a single pixel is decoded.</summary>
internal sealed record PictureFacts
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public int Frames { get; init; } = 1;

    /// <summary>As EXIF numbers it: 1 is upright, from 5 on width and height change places.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Its numbers mean other colours than sRGB: another profile, or inks.</summary>
    public bool IsForeignColour { get; init; }

    /// <summary>A WebP that holds every pixel as it was.</summary>
    public bool IsLossless { get; init; }

    /// <summary>Written again it would lose how it wants to be shown, as with a gamma of its own, or would hardly become smaller.</summary>
    public bool IsBestLeftAlone { get; init; }

    /// <summary>Bytes that decoding has to hold at once, because the file does not tell its rows one after another.</summary>
    public long HeldAtOnce { get; init; }

    public long Pixels => (long)Width * Height;

    public bool IsAnimated => Frames > 1;

    public bool IsTurned => Orientation >= 5;

    public (int Width, int Height) Upright => IsTurned ? (Height, Width) : (Width, Height);
}
