using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Uploads;

/// <summary>Why a file is not taken. The reasons are the keys of the sentences that people read on the file's own chip.</summary>
public static class FileRefusals
{
    public static Refusal Empty { get; } = Refusal.Invalid("FileEmpty");

    public static Refusal TooLarge { get; } = Refusal.Invalid("FileTooLarge");

    /// <summary>Its bytes are of no type that is known here, whatever its name says.</summary>
    public static Refusal UnknownType { get; } = Refusal.Invalid("FileTypeUnknown");

    /// <summary>The type is known, and this community does not want it.</summary>
    public static Refusal TypeNotAllowed { get; } = Refusal.Invalid("FileTypeNotAllowed");

    /// <summary>Where only a picture will do.</summary>
    public static Refusal NoPicture { get; } = Refusal.Invalid("NoPicture");

    /// <summary>More bytes than what stands where initials do may have.</summary>
    public static Refusal PictureTooLarge { get; } = Refusal.Invalid("PictureTooLarge");

    /// <summary>It begins like something known and does not go on like it, or ends too early.</summary>
    public static Refusal Damaged { get; } = Refusal.Invalid("FileDamaged");

    /// <summary>More pixels, or more of them over all frames, than one picture may cost.</summary>
    public static Refusal ImageTooLarge { get; } = Refusal.Invalid("ImageTooLarge");

    /// <summary>What is said of a recording is no length, or no picture of how it sounds.</summary>
    public static Refusal VoiceUnreadable { get; } = Refusal.Invalid("VoiceUnreadable");

    /// <summary>Said to be a recording, and is no sound by its bytes.</summary>
    public static Refusal VoiceIsNoSound { get; } = Refusal.Invalid("VoiceIsNoSound");

    public static Refusal VoiceTooLong { get; } = Refusal.Invalid("VoiceTooLong");

    /// <summary>An archive that says of itself that it would unpack to far too much.</summary>
    public static Refusal ArchiveTooLarge { get; } = Refusal.Invalid("ArchiveTooLarge");

    /// <summary>An archive with names that lead out of the folder it is unpacked into.</summary>
    public static Refusal ArchiveUnsafe { get; } = Refusal.Invalid("ArchiveUnsafe");
}
