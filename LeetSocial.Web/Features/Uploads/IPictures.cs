using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>
/// Pictures that belong to a person, a room or everybody instead of a message: taken like any file, by their bytes and within all limits, freed of
/// metadata, and stored in the few sizes that they are shown in. Who may have one is for whoever keeps its key to say.
/// </summary>
public interface IPictures
{
    /// <summary>How many bytes a picture may be of which a square is taken, however large a file of a message may be.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Takes a picture, and of it a square.</summary>
    /// <param name="bytes">What came, whatever it says of itself.</param>
    /// <param name="crop">Which part; null for the middle.</param>
    /// <param name="stop">Gives up, and leaves nothing.</param>
    /// <returns>The key it lies under.</returns>
    Task<Outcome<string>> KeepSquare(Stream bytes, Crop? crop, CancellationToken stop);

    /// <summary>Takes a picture as it is, what moves with all its frames, made no larger than so many pixels on any side.</summary>
    /// <param name="bytes">What came, whatever it says of itself.</param>
    /// <param name="most">How many bytes it may be.</param>
    /// <param name="side">In pixels; also the width to ask for it by.</param>
    /// <param name="stop">Gives up, and leaves nothing.</param>
    /// <returns>The key it lies under.</returns>
    Task<Outcome<string>> KeepSmall(Stream bytes, long most, int side, CancellationToken stop);

    /// <summary>Takes one away that nothing names yet. What cannot be taken away now is the sweep's.</summary>
    Task Discard(string key);

    /// <summary>Hands one out, to be kept by the browser for as long as it is the same person's.</summary>
    /// <param name="context">The request.</param>
    /// <param name="key">What it lies under.</param>
    /// <param name="width">How wide it is to be at least, if there is one so wide.</param>
    /// <param name="isAskedAgain">Whether the browser is to ask each time if it is still there.</param>
    Task Send(HttpContext context, string key, int width, bool isAskedAgain = false);

    /// <summary>A refusal in a sentence.</summary>
    string Sentence(Refusal refusal);

    /// <summary>A refusal as HTTP says it.</summary>
    IResult Problem(Refusal refusal);
}
