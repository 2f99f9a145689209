namespace LeetSocial.Web.Data.Rows;

/// <summary>A file on its way. How much of it has come is the length of what lies in the folder for incoming files under its name.</summary>
public sealed class UploadRow
{
    /// <summary>32 hexadecimal digits that nobody can guess.</summary>
    public string Id { get; set; } = "";

    public long OwnerId { get; set; }
    public string FileName { get; set; } = "";

    /// <summary>Under which its sender began it: begun again under the same, it is this one. Null where it has none.</summary>
    public string? Name { get; set; }

    /// <summary>How long it will be, in bytes, as its sender said.</summary>
    public long Length { get; set; }

    public bool SendsOriginal { get; set; }

    /// <summary>What its sender says of a recording, as of <see cref="FileRow"/>.</summary>
    public double? Seconds { get; set; }

    public string? Waveform { get; set; }

    /// <summary>What became of it, once it is whole.</summary>
    public long? FileId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
