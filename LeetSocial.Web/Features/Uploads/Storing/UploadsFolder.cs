using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Uploads.Storing;

/// <summary>The folder for uploads on this machine (<c>Uploads__Root</c>). Instances on one host share it.</summary>
internal sealed class UploadsFolder(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>Where files are kept when they are kept on disk.</summary>
    public string Root { get; } = Path.GetFullPath(configuration["Uploads:Root"] ?? Default(environment));

    /// <summary>Where files lie that are still being received or worked on, whatever they are stored in afterwards. Same file system as <see cref="Root"/>.</summary>
    public string Incoming => Directory.CreateDirectory(Path.Combine(Root, "incoming")).FullName;

    /// <summary>A path for a file of one's own, where none is yet.</summary>
    public string NewPath() => Path.Combine(Incoming, FileKey.New());

    /// <summary>At the top of the repository in development, beside the program when published: where the folder of the data is.</summary>
    private static string Default(IHostEnvironment environment) =>
        Path.Combine(Path.GetDirectoryName(DataFeature.DataFolder(environment))!, "uploads");
}
