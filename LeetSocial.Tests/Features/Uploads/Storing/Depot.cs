using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Storing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace LeetSocial.Tests.Features.Uploads.Storing;

/// <summary>A folder for uploads, and files that have been received in it.</summary>
internal sealed class Depot : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Depot() => Folder = new UploadsFolder(
        new ConfigurationBuilder().AddInMemoryCollection([new("Uploads:Root", _folder.Path)]).Build(), new HostingEnvironment());

    public UploadsFolder Folder { get; }

    public static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    public string File(byte[] bytes)
    {
        var path = Folder.NewPath();
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => _folder.Dispose();
}
