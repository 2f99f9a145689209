namespace LeetSocial.Web.Features.Uploads;

/// <summary>What holds for files here, for whoever shows them or passes them on.</summary>
public interface IFileRules
{
    /// <summary>Whether files are looked at for malware: only then is it worth saying that one never was.</summary>
    bool AreScanned { get; }

    /// <summary>No file is larger, in bytes; 0 is no limit.</summary>
    long Largest { get; }

    /// <summary>How much a person may keep here, in bytes; 0 is no limit.</summary>
    long Quota { get; }
}
