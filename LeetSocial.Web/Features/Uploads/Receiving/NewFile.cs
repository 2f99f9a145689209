using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>A file that has come whole and is not yet looked at.</summary>
/// <param name="Owner">Whose it is to be.</param>
/// <param name="Path">Where it lies for the moment.</param>
/// <param name="Name">What its sender calls it.</param>
/// <param name="SendsOriginal">Whether a picture is to stay as it is, but for what it tells about its maker.</param>
internal sealed record NewFile(PersonId Owner, string Path, string Name, bool SendsOriginal)
{
    /// <summary>What is said of it where it is a recording.</summary>
    public Voice? Voice { get; init; }
}
