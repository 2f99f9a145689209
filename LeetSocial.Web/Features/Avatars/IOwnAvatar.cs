using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Avatars;

/// <summary>Lets a person choose the picture that stands where their initials do.</summary>
public interface IOwnAvatar
{
    /// <param name="actor">Whose it is.</param>
    /// <param name="picture">A file of any kind: it is looked at here.</param>
    /// <param name="crop">Which part of it; null for the middle.</param>
    /// <param name="stop">Gives up, and leaves nothing.</param>
    Task<Outcome<Done>> Set(Actor actor, Stream picture, Crop? crop, CancellationToken stop);

    /// <summary>Back to the initials.</summary>
    Task<Outcome<Done>> Remove(Actor actor);

    /// <summary>Which picture they show, to be drawn with.</summary>
    string? Of(PersonId person);

    /// <summary>A refusal in a sentence.</summary>
    string Sentence(Refusal refusal);
}
