using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>Why an upload does not go on, besides what <see cref="FileRefusals"/> says of the file itself.</summary>
internal static class UploadRefusals
{
    public static Refusal Unreadable { get; } = Refusal.Invalid("Unreadable");

    public static Refusal LongerThanSaid { get; } = Refusal.Invalid("FileLongerThanSaid");

    public static Refusal ChecksumDiffers { get; } = Refusal.Invalid("ChecksumDiffers");

    public static Refusal QuotaReached { get; } = Refusal.Invalid("QuotaReached");

    public static Refusal TooManyOpen { get; } = Refusal.Invalid("TooManyOpen");

    /// <summary>Somebody else is sending the same upload and does not let go.</summary>
    public static Refusal Busy { get; } = new(RefusalCode.Invalid, "UploadBusy", RetryAfter: TimeSpan.FromSeconds(2));

    public static Refusal Infected { get; } = Refusal.Invalid("FileInfected");

    public static Refusal NotScannable { get; } = Refusal.Invalid("FileNotScannable");

    /// <summary>Held back, and taken away in the end because there was no answer.</summary>
    public static Refusal NotCheckable { get; } = Refusal.Invalid("FileNotCheckable");

    /// <summary>Until somebody has looked at it nobody gets it.</summary>
    public static Refusal BeingChecked { get; } = new(RefusalCode.Conflict, "FileBeingChecked");

    /// <summary>Why a file's bytes are given to nobody, not even to who may have it.</summary>
    /// <returns>Null where they are.</returns>
    public static Refusal? Of(FileState state) => state switch
    {
        FileState.Shown => null,
        FileState.BeingChecked => BeingChecked,
        FileState.Infected => Infected,
        _ => NotCheckable,
    };
}
