using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Data.Rows;

/// <summary>A file that somebody uploaded. Until it is posted it is its owner's alone.</summary>
public sealed class FileRow
{
    public long Id { get; set; }
    public long OwnerId { get; set; }

    /// <summary>Where it was posted, and with it who may have it.</summary>
    public long? RoomId { get; set; }

    public long? MessageId { get; set; }

    /// <summary>
    /// The scheduled message that it waits with. No key of another table, which SQLite could only get by all of this one being written anew.
    /// </summary>
    public long? ScheduledId { get; set; }

    /// <summary>Its place among the message's files.</summary>
    public int Position { get; set; }

    public string FileName { get; set; } = "";
    public FileKind Kind { get; set; }
    public string MimeType { get; set; } = "";
    public string Label { get; set; } = "";
    public string? Language { get; set; }

    /// <summary>Of what is stored, in bytes.</summary>
    public long Size { get; set; }

    public int? Width { get; set; }
    public int? Height { get; set; }
    public string? Placeholder { get; set; }

    /// <summary>Widths of its thumbnails, separated by spaces.</summary>
    public string Thumbnails { get; set; } = "";

    /// <summary>What it lies under in the store. A message that passes it on shares it.</summary>
    public string StorageKey { get; set; } = "";

    /// <summary>Of what is stored, in hexadecimal digits.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Whether it was looked at for malware, and none was found.</summary>
    public bool IsScanned { get; set; }

    public FileState State { get; set; }

    /// <summary>How often there was no answer about it, how often its bytes could not be read, and when it is looked at again; while it is being checked.</summary>
    public int Silences { get; set; }

    public int Unreads { get; set; }

    public DateTimeOffset? LookAgainAt { get; set; }

    /// <summary>Of a recording, both or neither: how long it is, and how loud at even distances, as digits of base 36.</summary>
    public double? Seconds { get; set; }

    public string? Waveform { get; set; }
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>From then on it is nobody's, told to nobody, and its bytes go as soon as no other row names them.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}
