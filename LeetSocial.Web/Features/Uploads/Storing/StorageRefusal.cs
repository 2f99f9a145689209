using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Uploads.Storing;

/// <summary>Why the store does not take or give a file. Waiting helps with either, but nobody knows how long.</summary>
internal static class StorageRefusal
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;

    public static Refusal Full { get; } = new(RefusalCode.Unavailable, "StorageFull");

    public static Refusal Unreachable { get; } = new(RefusalCode.Unavailable, "StorageUnreachable");

    /// <summary>What a failure of the disk means.</summary>
    public static Refusal Of(Exception failure) => failure is IOException { HResult: NoSpaceLeft or QuotaExceeded } ? Full : Unreachable;
}
