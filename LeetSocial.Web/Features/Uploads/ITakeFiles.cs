using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>Takes files in. What was taken in is its sender's alone until a message carries it.</summary>
public interface ITakeFiles
{
    /// <summary>Takes in a file that comes in one piece.</summary>
    /// <param name="actor">Whose it is to be.</param>
    /// <param name="fileName">What they call it.</param>
    /// <param name="sendsOriginal">Whether a picture is kept as large as it is; what it says of where and when it was taken goes all the same.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="stop">Gives up, and leaves nothing.</param>
    Task<Outcome<FileId>> Take(Actor actor, string fileName, bool sendsOriginal, Stream bytes, CancellationToken stop);
}
